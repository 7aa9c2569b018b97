import {
  entrySchemas,
  type ContentChanges,
  type EntryCollection,
  type SiteSnapshot,
} from '@netzwerk/shared';
import type { z } from 'zod';
import { placeOf, placesByAddress, type Place } from '../publisher/content/places.ts';
import { fieldOf } from '../publisher/content/explain-issues.ts';

/** A draft that does not make a page yet. */
export interface IncompleteDraft {
  /** Its address as a draft and as it is published, where it has one. */
  addresses: readonly string[];
  place: Place;
  /** German, one for each field: "Vorspann fehlt". */
  gaps: readonly string[];
}

export interface DraftedContent {
  snapshot: SiteSnapshot;
  incomplete: readonly IncompleteDraft[];
}

type Entry = SiteSnapshot[EntryCollection][number];

const collections = Object.keys(entrySchemas) as EntryCollection[];

const idOf = (raw: unknown): string => {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
};

const hasAddress = (raw: unknown): boolean => {
  const { slug, path } = (raw ?? {}) as { slug?: unknown; path?: unknown };
  return typeof slug === 'string' || typeof path === 'string';
};

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], raw);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/** Most of what a draft gets wrong is not there yet; the rest is in the words of the schema. */
const gapOf = ({ path, message }: z.core.$ZodIssue, raw: unknown): string => {
  const field = fieldOf(path) || 'Eintrag';
  return isEmpty(valueAt(raw, path)) ? `${field} fehlt` : `${field}: ${message}`;
};

/** Every address that leads to one of these entries, complete or not. */
const addressesOf = (
  collection: EntryCollection,
  entries: readonly unknown[],
  publicUrl: string,
): string[] => {
  const none = Object.fromEntries(collections.map((name) => [name, []]));
  // The address is made from slug or path alone; whether the rest is there does not matter to it.
  const named = entries.filter(hasAddress);
  const only = { ...none, [collection]: named } as unknown as SiteSnapshot;
  return [...placesByAddress(only, publicUrl).keys()];
};

/** The published content with the drafts in the place of what they change, or beside it. */
export const overlayDrafts = (
  published: SiteSnapshot,
  drafts: ContentChanges,
  publicUrl: string,
): DraftedContent => {
  const incomplete: IncompleteDraft[] = [];
  const collected: Record<string, Entry[]> = {};
  for (const collection of collections) {
    const entries = new Map<string, Entry>(published[collection].map((each) => [each.id, each]));
    for (const { id } of drafts.removed.filter((each) => each.collection === collection))
      entries.delete(id);
    for (const raw of drafts.upserted[collection] ?? []) {
      const { data, error } = entrySchemas[collection].safeParse(raw);
      if (data !== undefined) {
        entries.set(data.id, data);
        continue;
      }
      const known = entries.get(idOf(raw));
      incomplete.push({
        addresses: addressesOf(collection, known ? [raw, known] : [raw], publicUrl),
        place: placeOf(collection, raw, publicUrl),
        gaps: [...new Set(error.issues.map((issue) => gapOf(issue, raw)))],
      });
    }
    collected[collection] = [...entries.values()];
  }
  return {
    incomplete,
    snapshot: {
      ...published,
      // Each list holds what the schema of its own collection has let through.
      ...(collected as Partial<SiteSnapshot>),
      settings: drafts.settings ?? published.settings,
      redirects: drafts.redirects ?? published.redirects,
    },
  };
};
