import type { APIRoute } from 'astro';
import { getSite } from '../cms/get-site.ts';
import { robots } from '../feeds/sitemap.ts';

export const GET: APIRoute = async ({ locals }) =>
  new Response(robots(await getSite(locals)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
