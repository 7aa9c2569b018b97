import type { APIRoute } from 'astro';
import { sitemap } from '../feeds/sitemap.ts';
import { sitemapFile } from '../outputs/files.ts';
import { viewOf } from '../outputs/view-of.ts';

export const GET: APIRoute = async (context) =>
  new Response(sitemap(await viewOf(sitemapFile, context)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
