import type { APIRoute } from 'astro';
import { getSite } from '../cms/get-site.ts';
import { newsFeed } from '../feeds/news-feed.ts';

export const GET: APIRoute = async ({ locals }) =>
  new Response(newsFeed(await getSite(locals)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
