import type { APIRoute } from 'astro';
import { feedResponse } from '../../../feeds/feed.ts';
import { topicFeedFile } from '../../../outputs/files.ts';
import { staticPathsOf, viewOf } from '../../../outputs/view-of.ts';

export const getStaticPaths = staticPathsOf(topicFeedFile);

export const GET: APIRoute = async (context) => feedResponse(await viewOf(topicFeedFile, context));
