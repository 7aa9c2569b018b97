import type { APIRoute } from 'astro';
import { drawStateMap } from '../../map/state-map.ts';
import { stateMapFile } from '../../outputs/files.ts';
import { viewOf } from '../../outputs/view-of.ts';

export const GET: APIRoute = async (context) =>
  new Response(drawStateMap(await viewOf(stateMapFile, context)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
