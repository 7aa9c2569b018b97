import type { APIRoute } from 'astro';
import { robots } from '../feeds/sitemap.ts';
import { robotsFile } from '../outputs/files.ts';
import { viewOf } from '../outputs/view-of.ts';

export const GET: APIRoute = async (context) =>
  new Response(robots(await viewOf(robotsFile, context)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
