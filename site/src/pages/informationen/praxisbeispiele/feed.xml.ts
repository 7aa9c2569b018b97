import type { APIRoute } from 'astro';
import { feedResponse } from '../../../feeds/feed.ts';
import { practiceExamplesFeedFile } from '../../../outputs/files.ts';
import { viewOf } from '../../../outputs/view-of.ts';

export const GET: APIRoute = async (context) =>
  feedResponse(await viewOf(practiceExamplesFeedFile, context));
