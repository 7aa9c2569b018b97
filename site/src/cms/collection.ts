import { remember } from './remember.ts';

export interface Collection<Entry> {
  readonly all: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly bySlug: ReadonlyMap<string, Entry>;
}

/** Entries in the given order, reachable by id and by address part. */
export const collect = <Entry extends { id: string; slug: string }>(
  entries: readonly Entry[],
): Collection<Entry> => ({
  all: entries,
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  bySlug: new Map(entries.map((entry) => [entry.slug, entry])),
});

/** Those of `ids` that exist, in their order. */
export const pick = <Entry>(
  entries: ReadonlyMap<string, Entry>,
  ids: readonly (string | null)[],
): Entry[] =>
  ids.map((id) => (id === null ? undefined : entries.get(id))).filter((e) => e !== undefined);

/** Entries by each of their keys, in their order. */
export const groupBy = <Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, Entry[]> => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const keys = keysOf(entry);
    for (const [index, key] of keys.entries()) {
      if (keys.indexOf(key) < index) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
};

type AboutTopics = { readonly topicIds: readonly string[] };
type InSeries = { readonly seriesIds: readonly string[] };
type HostedBy = { readonly hostMemberId: string | null };
type OfMember = { readonly memberId: string | null };
type Titled = { readonly title: string };
type Named = { readonly name: string };

// Indexes over a list that stays as it is: made when first asked for, kept as long as the list.
const topicIndex = remember((entries: readonly AboutTopics[]) =>
  groupBy(entries, ({ topicIds }) => topicIds),
);
const seriesIndex = remember((entries: readonly InSeries[]) =>
  groupBy(entries, ({ seriesIds }) => seriesIds),
);
const hostIndex = remember((entries: readonly HostedBy[]) =>
  groupBy(entries, ({ hostMemberId }) => (hostMemberId === null ? [] : [hostMemberId])),
);
const memberIndex = remember((entries: readonly OfMember[]) =>
  groupBy(entries, ({ memberId }) => (memberId === null ? [] : [memberId])),
);
const titleIndex = remember((entries: readonly Titled[]) =>
  groupBy(entries, ({ title }) => [title]),
);
const nameIndex = remember((entries: readonly Named[]) => groupBy(entries, ({ name }) => [name]));
const places = remember(
  (entries: readonly object[]) => new Map(entries.map((entry, index) => [entry, index])),
);

/** Those about a topic, in the order of the list. */
export const aboutTopic = <Entry extends AboutTopics>(
  entries: readonly Entry[],
  topicId: string,
): readonly Entry[] =>
  // The index was made from these very entries.
  (topicIndex(entries).get(topicId) ?? []) as readonly AboutTopics[] as readonly Entry[];

/** Those of a series, in the order of the list. */
export const inSeries = <Entry extends InSeries>(
  entries: readonly Entry[],
  seriesId: string,
): readonly Entry[] =>
  (seriesIndex(entries).get(seriesId) ?? []) as readonly InSeries[] as readonly Entry[];

/** Those that a member hosts, in the order of the list. */
export const hostedBy = <Entry extends HostedBy>(
  entries: readonly Entry[],
  memberId: string,
): readonly Entry[] =>
  (hostIndex(entries).get(memberId) ?? []) as readonly HostedBy[] as readonly Entry[];

/** Those of a member, in the order of the list. */
export const ofMember = <Entry extends OfMember>(
  entries: readonly Entry[],
  memberId: string,
): readonly Entry[] =>
  (memberIndex(entries).get(memberId) ?? []) as readonly OfMember[] as readonly Entry[];

/** True where another entry of the list carries the same title. */
export const isTitleShared = (entries: readonly Titled[], { title }: Titled): boolean =>
  (titleIndex(entries).get(title)?.length ?? 0) > 1;

export const isNameShared = (entries: readonly Named[], { name }: Named): boolean =>
  (nameIndex(entries).get(name)?.length ?? 0) > 1;

/** Where an entry stands in a list that holds it. */
export const placeIn = <Entry extends object>(entries: readonly Entry[], entry: Entry): number =>
  places(entries).get(entry) ?? -1;
