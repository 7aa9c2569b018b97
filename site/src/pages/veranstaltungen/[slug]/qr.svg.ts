import type { APIRoute } from 'astro';
import { eventCodeFile } from '../../../outputs/files.ts';
import { staticPathsOf, viewOf } from '../../../outputs/view-of.ts';
import { drawQrCode } from '../../../share/qr-code.ts';

export const getStaticPaths = staticPathsOf(eventCodeFile);

export const GET: APIRoute = async (context) => {
  const { address } = await viewOf(eventCodeFile, context);
  return new Response(drawQrCode(address), { headers: { 'Content-Type': 'image/svg+xml' } });
};
