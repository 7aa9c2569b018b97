import type { Core } from '@strapi/strapi';
import { requestedSegments } from './requested-path';

const folder = 'uploads';

/** True for every spelling of a path that could reach the store through a static-file route. */
export const reachesForUploads = (rawPath: string): boolean => {
  const segments = requestedSegments(rawPath);
  return segments === null || segments.some((segment) => segment.replace(/;.*$/, '') === folder);
};

/** The publisher's list of uploads, which names files and serves none; a token stands before it. */
const listOfUploads = '/api/internal/uploads';

/**
 * Strapi serves its upload folder to the world, by two routes. This answers first, whatever the
 * permissions say: files leave only through signed links and member downloads.
 */
export const closeUploads: Core.MiddlewareHandler = async (context, next) => {
  if (context.path === listOfUploads || !reachesForUploads(context.path)) return next();
  context.status = 404;
  context.body = 'Not Found';
};
