import type { Core } from '@strapi/strapi';
import { readEntryStatus } from './entry-status';
import type { PublisherPresence } from './internal-routes';
import { readPublishing, startPublishing } from './permission-actions';
import { readStatus } from './read-status';
import { storeRequest } from './store-request';

const route = (
  method: 'GET' | 'POST',
  path: string,
  options: { action: string; handler: Core.MiddlewareHandler },
): Core.Route => ({
  method,
  path,
  handler: options.handler,
  info: { type: 'admin' },
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [options.action] } },
    ],
  },
});

/** What the admin's home page and its side panel ask, for people with the right to it. */
export const officeRoutes = (
  strapi: Core.Strapi,
  parts: { presence: PublisherPresence; startedAt: string; siteUrl: string },
): Core.Route[] => {
  const status = () =>
    readStatus(strapi, {
      publisherSeenAt: parts.presence.seenAt,
      startedAt: parts.startedAt,
      siteUrl: parts.siteUrl,
    });
  return [
    route('GET', '/publishing', {
      action: readPublishing,
      handler: async (context) => {
        context.body = await status();
      },
    }),
    route('POST', '/publishing', {
      action: startPublishing,
      handler: async (context) => {
        await storeRequest(strapi, { reason: 'manual' });
        context.status = 202;
        context.body = await status();
      },
    }),
    route('GET', '/publishing/entries/:uid/:documentId', {
      action: readPublishing,
      handler: async (context) => {
        const entry = await readEntryStatus(strapi, {
          uid: String(context.params['uid']),
          documentId: String(context.params['documentId']),
          siteUrl: parts.siteUrl,
        });
        if (!entry) return context.notFound();
        context.body = entry;
      },
    }),
  ];
};
