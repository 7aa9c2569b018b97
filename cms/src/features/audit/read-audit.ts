import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { berlinInstant } from '@netzwerk/shared/berlin-time';
import { contentTypeForms } from '../admin-labels/forms';
import { shareUid } from '../preview-shares/share-uid';
import { accountNames } from './account-names';
import { auditKindLabels, isAuditKind } from './audit-kinds';
import { auditUid } from './audit-uid';
import { entryTitles, type EntryRef } from './entry-titles';

const day = z.iso.date();
const dayMs = 24 * 60 * 60 * 1000;

/** What can be asked for; whatever else is sent along is refused. */
export const auditFilterSchema = z.strictObject({
  account: z.union([z.literal('system'), z.coerce.number().int().positive()]).optional(),
  kind: z.string().refine(isAuditKind).optional(),
  uid: z.string().max(100).optional(),
  from: day.optional(),
  to: day.optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** One line as it is shown. */
export interface AuditLine {
  id: number;
  happenedAt: string;
  accountId: number | null;
  who: string;
  kind: string;
  what: string;
  uid: string | null;
  /** German name of the type. */
  type: string | null;
  entryId: string | null;
  title: string | null;
  /** Whether the entry can be opened. */
  isThere: boolean;
}

/** What `GET /office/audit` answers. */
export interface AuditPage {
  lines: AuditLine[];
  total: number;
  page: number;
  pageCount: number;
  accounts: { id: number; name: string }[];
  types: { uid: string; name: string }[];
}

const rowSchema = z.object({
  id: z.number().int(),
  happenedAt: z.coerce.date(),
  accountId: z.number().int().nullable(),
  kind: z.string(),
  uid: z.string().nullable(),
  entryId: z.string().nullable(),
});

const pageSize = 50;

const ownNames: Readonly<Record<string, string>> = {
  'admin::user': 'Konto der Redaktion',
  'plugin::upload.file': 'Datei',
  'plugin::users-permissions.user': 'Mitgliederzugang',
  'api::newsletter-subscription.newsletter-subscription': 'Newsletter-Eintrag einer Person',
  [auditUid]: 'Protokoll',
  [shareUid]: 'Vorschau der ganzen Website',
};

const typeName = (strapi: Core.Strapi, uid: string): string =>
  ownNames[uid] ?? strapi.contentTypes[uid as UID.ContentType]?.info.displayName ?? uid;

/** The day after, from noon, so that a day of 23 or 25 hours is met like any other. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + dayMs).toISOString().slice(0, 10);

const whereOf = ({ account, kind, uid, from, to }: AuditFilter): object => ({
  ...(account === undefined ? {} : { accountId: account === 'system' ? null : account }),
  ...(kind === undefined ? {} : { kind }),
  ...(uid === undefined ? {} : { uid }),
  ...(from === undefined && to === undefined
    ? {}
    : {
        happenedAt: {
          ...(from === undefined ? {} : { $gte: new Date(berlinInstant(from, '00:00')) }),
          ...(to === undefined ? {} : { $lt: new Date(berlinInstant(dayAfter(to), '00:00')) }),
        },
      }),
});

const described = async (strapi: Core.Strapi, rows: unknown): Promise<AuditLine[]> => {
  const parsed = z.array(rowSchema).parse(rows);
  const nameOf = await accountNames(
    strapi,
    parsed.map(({ accountId }) => accountId),
  );
  const titleOf = await entryTitles(
    strapi,
    parsed.flatMap(({ uid, entryId }): EntryRef[] => (uid && entryId ? [{ uid, entryId }] : [])),
  );
  return parsed.map(({ id, happenedAt, accountId, kind, uid, entryId }) => ({
    id,
    happenedAt: happenedAt.toISOString(),
    accountId,
    who: nameOf(accountId),
    kind,
    what: isAuditKind(kind) ? auditKindLabels[kind] : kind,
    uid,
    type: uid && typeName(strapi, uid),
    entryId,
    ...(uid && entryId ? titleOf({ uid, entryId }) : { title: null, isThere: false }),
  }));
};

/** Everybody who can stand in the log: accounts there are, and those of which lines are left. */
const knownAccounts = async (strapi: Core.Strapi): Promise<AuditPage['accounts']> => {
  const accounts: { id: number }[] = await strapi.db.query('admin::user').findMany({
    select: ['id'],
  });
  const recorded: { account_id: number | null }[] = await strapi.db
    .connection('audit_entries')
    .distinct('account_id');
  const ids = [
    ...new Set([...accounts.map(({ id }) => id), ...recorded.map((row) => row.account_id)]),
  ].filter((id) => id !== null);
  const nameOf = await accountNames(strapi, ids);
  return ids
    .map((id) => ({ id, name: nameOf(id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
};

export const readAuditPage = async (
  strapi: Core.Strapi,
  filter: AuditFilter,
  page: number,
): Promise<AuditPage> => {
  const where = whereOf(filter);
  const total = await strapi.db.query(auditUid).count({ where });
  const rows: unknown = await strapi.db.query(auditUid).findMany({
    where,
    orderBy: { id: 'desc' },
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const types = [...contentTypeForms.map(({ uid }) => uid), ...Object.keys(ownNames)];
  return {
    lines: await described(strapi, rows),
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / pageSize)),
    accounts: await knownAccounts(strapi),
    types: [...new Set(types)]
      .map((uid) => ({ uid, name: typeName(strapi, uid) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
  };
};

const portion = 1000;

/** All lines that the filter finds, newest first, portion by portion. */
export async function* readAuditLines(
  strapi: Core.Strapi,
  filter: AuditFilter,
): AsyncGenerator<AuditLine> {
  let before: number | null = null;
  for (;;) {
    const rows: unknown[] = await strapi.db.query(auditUid).findMany({
      where: { ...whereOf(filter), ...(before === null ? {} : { id: { $lt: before } }) },
      orderBy: { id: 'desc' },
      limit: portion,
    });
    const lines = await described(strapi, rows);
    yield* lines;
    const last = lines.at(-1);
    if (last === undefined || rows.length < portion) return;
    before = last.id;
  }
}
