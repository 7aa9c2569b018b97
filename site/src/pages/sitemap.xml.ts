import type { APIRoute } from 'astro';
import { getSite } from '../cms/get-site.ts';
import { sitemap } from '../feeds/sitemap.ts';

export const GET: APIRoute = async ({ locals }) =>
  new Response(sitemap(await getSite(locals)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
