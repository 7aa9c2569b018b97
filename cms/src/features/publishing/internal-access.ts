import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { requestedSegments } from '../private-files/requested-path';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** True for every spelling of an address below `/api/internal`. */
const isInternal = (path: string): boolean => {
  const [first, second] = requestedSegments(path) ?? [];
  return first === 'api' && second === 'internal';
};

/** An address that nothing answers. */
const nowhere = '/api/not-there';

/**
 * Without the token the internal routes are not there: the request goes on under an address that
 * does not exist and so gets, header for header, what any unknown address gets.
 */
export const guardInternalRoutes = (token: string): Core.MiddlewareHandler => {
  const expected = digest(`Bearer ${token}`);
  return async (context, next) => {
    if (!isInternal(context.path)) return next();
    if (timingSafeEqual(digest(context.get('authorization')), expected)) return next();
    context.path = nowhere;
    return next();
  };
};
