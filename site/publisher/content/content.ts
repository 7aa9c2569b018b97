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

/** `known` where `now` says the same, so that what was worked out for it is still known. */
const kept = <Value>(known: Value | undefined, now: Value): Value =>
  known !== undefined && isDeepStrictEqual(known, now) ? known : now;

/** `before` itself where all is as it was. */
const withChanges = (
  before: readonly Entry[],
  upserted: readonly Entry[],
  removed: ReadonlySet<string>,
): readonly Entry[] => {
  const entries = new Map(before.map((entry) => [entry.id, entry]));
  let isChanged = false;
  for (const id of removed) isChanged = entries.delete(id) || isChanged;
  for (const entry of upserted) {
    const known = entries.get(entry.id);
    const now = kept(known, entry);
    isChanged ||= now !== known;
    entries.set(entry.id, now);
  }
  return isChanged ? [...entries.values()] : before;
};

/**
 * `content` with `changes` applied; what they leave as it was is the very same objects. They name
 * more than what has changed: also what may show it, like the venue of an event.
 * @throws {PublishProblem} when an entry does not fit, naming it
 */
export const applyChanges = (
  content: Content,
  changes: ContentChanges,
  publicUrl: string,
): Content => {
  const upserted = parseUpserted(changes.upserted, publicUrl);
  const collected: Record<string, readonly Entry[]> = {};
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
    settings: kept(content.snapshot.settings, changes.settings ?? content.snapshot.settings),
    redirects: kept(content.snapshot.redirects, changes.redirects ?? content.snapshot.redirects),
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
  const entries: Record<string, Entry[]> = {};
  for (const collection of collections) {
    const known = new Map<string, Entry>(before[collection].map((entry) => [entry.id, entry]));
    entries[collection] = data[collection].map((entry: Entry) => kept(known.get(entry.id), entry));
  }
  const settings = kept(before.settings, data.settings);
  return { ...data, ...(entries as Partial<SiteSnapshot>), settings };
};
