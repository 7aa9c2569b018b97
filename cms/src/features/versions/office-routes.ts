import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit';
import { readEntry } from '../content-rules/documents';
import { officeRoute } from '../publishing/office-route';
import { mayUseType } from './may-use-type';
import { eraseVersions, readVersions, restoreVersions } from './permission-actions';
import { planRestore } from './plan-restore';
import { compareVersions, readDeletedEntries, readEntryVersions } from './read-versions';
import { restoreVersion } from './restore-version';
import { readVersion, versionTable, type Version } from './version-table';
import { isVersioned, versionedTypes } from './versioned-types';

type Context = Parameters<Core.MiddlewareHandler>[0];

const sidesSchema = z.strictObject({ from: z.string(), to: z.string() });
const wishSchema = z.strictObject({ seen: z.string().nullable() });

const gone = 'Diese Fassung gibt es nicht mehr. Bitte die Seite neu laden.';
const notAllowed = 'Das ist mit Ihrem Konto nicht erlaubt.';

/** Answer of `GET /office/restorings/<version>`: what bringing it back would leave out. */
export interface RestoreNotice {
  losses: string[];
}

/** What panel and list of versions ask, for people with the right to it and to the type. */
export const versionOfficeRoutes = (strapi: Core.Strapi): Core.Route[] => {
  /** The entry in the address; answers by itself and returns null where it may not be read. */
  const entryIn = (context: Context, verb: 'read' | 'update') => {
    const uid = String(context.params['uid']);
    if (!isVersioned(uid)) {
      context.notFound();
      return null;
    }
    if (!mayUseType(strapi, context.state['userAbility'], verb, uid)) {
      context.forbidden(notAllowed);
      return null;
    }
    return { uid, documentId: String(context.params['documentId']) };
  };

  const withVersion =
    (answer: (context: Context, version: Version) => Promise<void>): Core.MiddlewareHandler =>
    async (context) => {
      const id = z.coerce.number().int().positive().safeParse(context.params['id']);
      const version = id.success ? await readVersion(strapi, id.data) : null;
      if (!version) return context.notFound(gone);
      const verb = version.entryDeletedAt ? 'create' : 'update';
      const ability: unknown = context.state['userAbility'];
      if (!mayUseType(strapi, ability, verb, version.uid)) return context.forbidden(notAllowed);
      context.set('Cache-Control', 'private, no-store');
      await answer(context, version);
    };

  return [
    officeRoute('GET', '/versions/deleted', restoreVersions, async (context) => {
      const ability: unknown = context.state['userAbility'];
      const allowed = versionedTypes.filter((uid) => mayUseType(strapi, ability, 'create', uid));
      context.body = await readDeletedEntries(strapi, (uid) => allowed.includes(uid));
    }),
    officeRoute('GET', '/versions/:uid/:documentId', readVersions, async (context) => {
      const entry = entryIn(context, 'read');
      if (entry) context.body = await readEntryVersions(strapi, entry);
    }),
    officeRoute('GET', '/versions/:uid/:documentId/compare', readVersions, async (context) => {
      const entry = entryIn(context, 'read');
      if (!entry) return;
      const sides = sidesSchema.safeParse(context.query);
      if (!sides.success) return context.badRequest();
      const comparison = await compareVersions(strapi, entry, sides.data);
      if (!comparison) return context.notFound(gone);
      context.set('Cache-Control', 'private, no-store');
      context.body = comparison;
    }),
    officeRoute('POST', '/versions/:uid/:documentId/erase', eraseVersions, async (context) => {
      const entry = entryIn(context, 'update');
      if (!entry) return;
      await strapi.db.transaction(async () => {
        // The one that is on the website is no former one.
        const former = {
          $or: [{ endedAt: { $notNull: true } }, { entryDeletedAt: { $notNull: true } }],
        };
        await versionTable(strapi).deleteMany({
          where: { uid: entry.uid, entryDocumentId: entry.documentId, ...former },
        });
        await recordAudit(strapi, { kind: 'erased', uid: entry.uid, entryId: entry.documentId });
      });
      context.body = await readEntryVersions(strapi, entry);
    }),
    officeRoute(
      'GET',
      '/restorings/:id',
      restoreVersions,
      withVersion(async (context, version) => {
        const { uid, entryDocumentId } = version;
        const draft = await readEntry(strapi, uid, entryDocumentId, 'draft');
        const { losses } = await planRestore(strapi, version, draft);
        context.body = { losses } satisfies RestoreNotice;
      }),
    ),
    officeRoute(
      'POST',
      '/restorings/:id',
      restoreVersions,
      withVersion(async (context, version) => {
        const wish = wishSchema.safeParse(context.request.body);
        if (!wish.success) return context.badRequest();
        const restored = await restoreVersion(strapi, version, wish.data.seen, new Date());
        if (restored.outcome === 'conflict') return context.conflict(restored.message);
        const { uid, entryDocumentId: documentId } = version;
        context.body = { outcome: restored.outcome, uid, documentId };
      }),
    ),
  ];
};
