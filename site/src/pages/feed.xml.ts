import type { APIRoute } from 'astro';
import { newsFeed } from '../feeds/news-feed.ts';
import { newsFeedFile } from '../outputs/files.ts';
import { viewOf } from '../outputs/view-of.ts';

export const GET: APIRoute = async (context) =>
  new Response(newsFeed(await viewOf(newsFeedFile, context)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
