import { useEffect, useState } from 'react';
import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { z } from 'zod';
import { linkableTypes, type LinkableType } from './linkable-types';

export interface FoundEntry {
  title: string;
  typeName: string;
  address: string;
}

export type Search =
  { state: 'idle' | 'searching' | 'failed' } | { state: 'found'; entries: FoundEntry[] };

const perType = 6;
const pauseMs = 300;

const answerSchema = z.object({
  results: z.array(
    z.object({ title: z.string(), slug: z.string().nullish(), path: z.string().nullish() }),
  ),
});

/** Databases may not know that "Ü" and "ü" are one letter. */
const spellings = (words: string): string[] => [
  ...new Set([
    words,
    words.toLocaleLowerCase('de'),
    words.charAt(0).toLocaleUpperCase('de') + words.slice(1),
  ]),
];

const questionFor = ({ addressField }: LinkableType, words: string) => ({
  page: 1,
  pageSize: perType,
  sort: 'title:ASC',
  fields: ['title', addressField],
  // A link to a draft would lead nowhere, and the website would refuse the whole release.
  status: 'published',
  filters: { $or: spellings(words).map((spelling) => ({ title: { $containsi: spelling } })) },
});

const read = 'plugin::content-manager.explorer.read';

/** Published entries with these words in their title, among those that this person may read. */
export const useEntries = (typed: string): Search => {
  const { get } = useFetchClient();
  const permissions = useAuth('useEntries', (auth) => auth.permissions);
  const [search, setSearch] = useState<Search>({ state: 'idle' });
  const words = typed.trim();

  useEffect(() => {
    if (words.length < 2) {
      setSearch({ state: 'idle' });
      return;
    }
    const stopped = new AbortController();
    // Somebody who sees titles only cannot be told an address, and to ask for it is refused.
    const readable = linkableTypes.filter(({ uid, addressField }) =>
      permissions.some(
        ({ action, subject, properties }) =>
          action === read &&
          subject === uid &&
          ['title', addressField].every((field) => properties?.fields?.includes(field)),
      ),
    );
    const ask = async (type: LinkableType): Promise<FoundEntry[]> => {
      const { data } = await get<unknown>(`/content-manager/collection-types/${type.uid}`, {
        params: questionFor(type, words),
        signal: stopped.signal,
      });
      return answerSchema.parse(data).results.flatMap((row) => {
        const value = row[type.addressField];
        return value
          ? [{ title: row.title, typeName: type.name, address: type.address(value) }]
          : [];
      });
    };
    const timer = setTimeout(() => {
      setSearch({ state: 'searching' });
      Promise.all(readable.map(ask)).then(
        (found) => {
          if (!stopped.signal.aborted) setSearch({ state: 'found', entries: found.flat() });
        },
        () => {
          if (!stopped.signal.aborted) setSearch({ state: 'failed' });
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
    // Not `get`, which is another one at every render.
  }, [words, permissions]);
  return search;
};
