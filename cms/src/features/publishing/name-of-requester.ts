import type { Core } from '@strapi/strapi';

/** Who of the office is behind the request being answered; null when nobody is. */
export const nameOfRequester = (strapi: Core.Strapi): string | null => {
  const user: unknown = strapi.requestContext.get()?.state['user'];
  if (typeof user !== 'object' || user === null || !('firstname' in user)) return null;
  const parts = [user.firstname, 'lastname' in user ? user.lastname : null];
  return parts.filter((part) => typeof part === 'string').join(' ') || null;
};
