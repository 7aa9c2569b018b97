import type { APIRoute } from 'astro';
import { planFile } from '../../outputs/files.ts';
import { staticPathsOf, viewOf } from '../../outputs/view-of.ts';
import { drawFigureGround } from '../../plans/figure-ground.ts';

export const getStaticPaths = staticPathsOf(planFile);

export const GET: APIRoute = async (context) => {
  const { seed, colours, focus } = await viewOf(planFile, context);
  const svg = drawFigureGround(seed, colours, focus);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
