import type { APIRoute } from 'astro';
import { feedResponse } from '../feeds/feed.ts';
import { newsFeedFile } from '../outputs/files.ts';
import { viewOf } from '../outputs/view-of.ts';

export const GET: APIRoute = async (context) => feedResponse(await viewOf(newsFeedFile, context));
