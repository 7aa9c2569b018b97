import type { Core } from '@strapi/strapi';
import { environment } from '../../env';
import type { Feature } from '../feature';
import { registerActions } from '../permissions/register-actions';
import { guardInternalRoutes } from './internal-access';
import { internalRoutes, type PublisherPresence } from './internal-routes';
import { officeRoutes } from './office-routes';
import { publishingActions } from './permission-actions';
import { recordChanges, recordFileChanges } from './record-changes';
import { publishSignal } from './wake-signal';

let stopping = false;

/** A new file is nothing to publish yet, but its sizes can be made. */
const wakeOnUploads = (strapi: Core.Strapi): void => {
  strapi.eventHub.subscribe(async (name) => {
    if (name === 'media.create') publishSignal.wake();
  });
};

/** From a published change to the site: queue for the publisher, status for the office. */
export const publishingFeature: Feature = {
  name: 'publishing',
  register: (strapi) => {
    const presence: PublisherPresence = { seenAt: null };
    const startedAt = new Date().toISOString();
    const isStopping = (): boolean => stopping;

    strapi.server.use(guardInternalRoutes(environment.SNAPSHOT_TOKEN));
    strapi.documents.use(recordChanges(strapi));
    strapi.server.routes({
      type: 'admin',
      prefix: '/api/internal',
      routes: internalRoutes(strapi, { presence, isStopping }),
    });
    strapi.server.routes({
      type: 'admin',
      prefix: '/office',
      routes: officeRoutes(strapi, { presence, startedAt, siteUrl: environment.PUBLIC_URL }),
    });
  },
  bootstrap: async (strapi, onEnd) => {
    await registerActions(strapi, publishingActions);
    recordFileChanges(strapi);
    wakeOnUploads(strapi);
    onEnd(() => {
      stopping = true;
      publishSignal.wake();
    });
  },
};
