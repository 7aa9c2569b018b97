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
  ids.flatMap((id) => {
    const entry = id === null ? undefined : entries.get(id);
    return entry === undefined ? [] : [entry];
  });
