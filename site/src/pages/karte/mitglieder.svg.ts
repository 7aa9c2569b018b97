import type { APIRoute } from 'astro';
import { drawMemberAreas } from '../../map/member-areas.ts';
import { memberAreasFile } from '../../outputs/files.ts';
import { viewOf } from '../../outputs/view-of.ts';

export const GET: APIRoute = async (context) =>
  new Response(drawMemberAreas(await viewOf(memberAreasFile, context)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
