import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit';
import { decide, readPin } from './control';
import { readEntryStatus } from './entry-status';
import type { PublisherPresence } from './internal-routes';
import {
  pinRelease,
  purgeReleases,
  readPublishing,
  seePreview,
  startPublishing,
} from './permission-actions';
import { addressInPreview, signPreviewLink } from './preview-links';
import { describeReleases, keptReleases } from './publishing-history';
import { officeRoute } from './office-route';
import { runTable } from './publishing-tables';
import { readFacts, readStatus } from './read-status';
import { storeRequest } from './store-request';

type Handler = Core.MiddlewareHandler;

const pinSchema = z.object({ releaseId: z.string().min(1) });
const entrySchema = z.object({ uid: z.string().min(1), documentId: z.string().min(1) });

/** What the admin's home page and its side panel ask, for people with the right to it. */
export const officeRoutes = (
  strapi: Core.Strapi,
  parts: { presence: PublisherPresence; startedAt: string; siteUrl: string },
): Core.Route[] => {
  const process = () => ({
    publisherSeenAt: parts.presence.seenAt,
    startedAt: parts.startedAt,
    siteUrl: parts.siteUrl,
  });
  const answerStatus: Handler = async (context) => {
    context.body = await readStatus(strapi, process());
  };

  const startNow: Handler = async (context, next) => {
    await strapi.db.transaction(async () => {
      await storeRequest(strapi, { reason: 'manual' });
      await recordAudit(strapi, { kind: 'ordered' });
    });
    context.status = 202;
    return answerStatus(context, next);
  };

  const pin: Handler = async (context, next) => {
    const wish = pinSchema.safeParse(context.request.body);
    if (!wish.success) return context.badRequest();
    const kept = keptReleases(await readFacts(strapi, process()));
    const release = kept.find(({ releaseId }) => releaseId === wish.data.releaseId);
    if (!release) {
      return context.notFound('Diesen Stand gibt es nicht mehr. Bitte die Liste neu laden.');
    }
    const { releaseId, builtAt } = release;
    await decide(strapi, { action: 'pin', releaseId, builtAt });
    return answerStatus(context, next);
  };

  const resume: Handler = async (context, next) => {
    // Two people may press the button; one decision is enough.
    if (await readPin(strapi)) await decide(strapi, { action: 'resume' });
    return answerStatus(context, next);
  };

  const purge: Handler = async (context, next) => {
    if (await readPin(strapi)) {
      return context.badRequest(
        'Die Website ist angehalten. Bitte zuerst fortsetzen, damit nur der neueste Stand bleibt.',
      );
    }
    await decide(strapi, { action: 'purge' });
    // An address may name whoever was taken off the site.
    await runTable(strapi).updateMany({ where: {}, data: { changedAddresses: [] } });
    return answerStatus(context, next);
  };

  return [
    officeRoute('GET', '/publishing', readPublishing, answerStatus),
    officeRoute('POST', '/publishing', startPublishing, startNow),
    officeRoute('GET', '/publishing/releases', readPublishing, async (context) => {
      context.body = describeReleases(await readFacts(strapi, process()));
    }),
    officeRoute('POST', '/publishing/pin', pinRelease, pin),
    officeRoute('POST', '/publishing/resume', pinRelease, resume),
    officeRoute('POST', '/publishing/purge', purgeReleases, purge),
    officeRoute('GET', '/publishing/entries/:uid/:documentId', readPublishing, async (context) => {
      const entry = await readEntryStatus(strapi, {
        uid: String(context.params['uid']),
        documentId: String(context.params['documentId']),
        siteUrl: parts.siteUrl,
      });
      if (!entry) return context.notFound();
      context.body = entry;
    }),
    officeRoute('POST', '/preview-links', seePreview, async (context) => {
      const entry = entrySchema.safeParse(context.request.body);
      if (!entry.success) return context.badRequest();
      const to = await addressInPreview(strapi, entry.data);
      if (to === null) return context.notFound();
      context.body = { url: signPreviewLink(strapi, to) };
    }),
  ];
};
