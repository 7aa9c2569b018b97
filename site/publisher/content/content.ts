import { isDeepStrictEqual } from 'node:util';
import {
  entrySchemas,
  siteSnapshotSchema,
  type ContentChanges,
  type EntryCollection,
  type SiteSnapshot,
} from '@netzwerk/shared';
import type { z } from 'zod';
import { PublishProblem } from '../publish-problem.ts';
import { explainIssues } from './explain-issues.ts';

/** The content that the last run was made of. Never changed: a run that fails leaves it as it is. */
export interface Content {
  snapshot: SiteSnapshot;
  /** Publish request up to which changes are in it. */
  includes: number;
}

type Entry = SiteSnapshot[EntryCollection][number];

const collections = Object.keys(entrySchemas) as EntryCollection[];

/** Every entry of `changes`, checked. @throws {PublishProblem} naming entry and field */
const parseUpserted = (
  upserted: ContentChanges['upserted'],
  publicUrl: string,
): Map<EntryCollection, Entry[]> => {
  const issues: z.core.$ZodIssue[] = [];
  const parsed = new Map<EntryCollection, Entry[]>();
  for (const collection of collections) {
    const entries: Entry[] = [];
    for (const [index, raw] of (upserted[collection] ?? []).entries()) {
      const { success, data, error } = entrySchemas[collection].safeParse(raw);
      if (success) entries.push(data);
      else
        issues.push(
          ...error.issues.map((issue) => ({ ...issue, path: [collection, index, ...issue.path] })),
        );
    }
    if (entries.length > 0) parsed.set(collection, entries);
  }
  if (issues.length > 0)
    throw new PublishProblem(explainIssues(issues, upserted, publicUrl), { mayPass: false });
  return parsed;
};

const withChanges = (
  before: readonly Entry[],
  upserted: readonly Entry[],
  removed: ReadonlySet<string>,
): Entry[] => {
  const entries = new Map(before.map((entry) => [entry.id, entry]));
  for (const id of removed) entries.delete(id);
  for (const entry of upserted) entries.set(entry.id, entry);
  return [...entries.values()];
};

/**
 * `content` with `changes` applied; entries that are not among them are the very same objects.
 * @throws {PublishProblem} when an entry does not fit, naming it
 */
export const applyChanges = (
  content: Content,
  changes: ContentChanges,
  publicUrl: string,
): Content => {
  const upserted = parseUpserted(changes.upserted, publicUrl);
  const collected: Record<string, Entry[]> = {};
  for (const collection of collections) {
    const gone = changes.removed.filter((each) => each.collection === collection);
    const entries = upserted.get(collection) ?? [];
    if (gone.length === 0 && entries.length === 0) continue;
    const ids = new Set(gone.map(({ id }) => id));
    collected[collection] = withChanges(content.snapshot[collection], entries, ids);
  }
  const snapshot: SiteSnapshot = {
    ...content.snapshot,
    // Each list holds what the schema of its own collection has let through.
    ...(collected as Partial<SiteSnapshot>),
    settings: changes.settings ?? content.snapshot.settings,
    redirects: changes.redirects ?? content.snapshot.redirects,
  };
  return { snapshot, includes: Math.max(content.includes, changes.latest) };
};

/**
 * A whole snapshot, checked. What is as in `before` stays the same object, so that what was worked
 * out for it is still known.
 * @throws {PublishProblem} when an entry does not fit, naming it
 */
export const readSnapshot = (
  raw: unknown,
  before: SiteSnapshot | null,
  publicUrl: string,
): SiteSnapshot => {
  const { success, data, error } = siteSnapshotSchema.safeParse(raw);
  if (!success) {
    const problems = explainIssues(error.issues, raw, publicUrl);
    throw new PublishProblem(problems, { mayPass: false, cause: error });
  }
  if (before === null) return data;
  const kept: Record<string, Entry[]> = {};
  for (const collection of collections) {
    const known = new Map<string, Entry>(before[collection].map((entry) => [entry.id, entry]));
    kept[collection] = data[collection].map((entry: Entry) => {
      const same = known.get(entry.id);
      return isDeepStrictEqual(same, entry) && same !== undefined ? same : entry;
    });
  }
  const settings = isDeepStrictEqual(before.settings, data.settings)
    ? before.settings
    : data.settings;
  return { ...data, ...(kept as Partial<SiteSnapshot>), settings };
};
