/** What entries of a list can be told apart by. */
export interface Facet<Entry> {
  /** Of the parameter in the address: `format`. */
  name: string;
  label: string;
  /** In the order in which they are offered. */
  options: readonly { value: string; label: string }[];
  valuesOf: (entry: Entry) => readonly string[];
}

export interface FilterGroup {
  name: string;
  label: string;
  options: { value: string; label: string; count: number }[];
}

/** The form that chooses from a list. The gateway answers it; see site/lists. */
export interface ListFilter {
  action: string;
  /** "Termin", "Termine" */
  one: string;
  many: string;
  groups: FilterGroup[];
  /** By a row's address, its place in each group: `format:seminar modus:online`. */
  values: Readonly<Record<string, string>>;
}

interface FilteredList<Entry> {
  action: string;
  one: string;
  many: string;
  entries: readonly Entry[];
  hrefOf: (entry: Entry) => string;
  facets: readonly Facet<Entry>[];
}

/**
 * Null where there is nothing to choose. Only options that lead somewhere are offered, and only
 * groups that tell entries apart.
 */
export const listFilter = <Entry>({
  entries,
  hrefOf,
  facets,
  ...list
}: FilteredList<Entry>): ListFilter | null => {
  const groups: FilterGroup[] = [];
  const values = new Map<string, string[]>();
  for (const { name, label, options, valuesOf } of facets) {
    const counts = new Map<string, number>();
    for (const entry of entries)
      for (const value of valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const offered = options.flatMap(({ value, label: text }) => {
      const count = counts.get(value) ?? 0;
      return count === 0 ? [] : [{ value, label: text, count }];
    });
    if (offered.every(({ count }) => count === entries.length)) continue;
    groups.push({ name, label, options: offered });
    for (const entry of entries) {
      const href = hrefOf(entry);
      const own = valuesOf(entry).map((value) => `${name}:${value}`);
      values.set(href, [...(values.get(href) ?? []), ...own]);
    }
  }
  return groups.length === 0
    ? null
    : {
        ...list,
        groups,
        values: Object.fromEntries([...values].map(([href, all]) => [href, all.join(' ')])),
      };
};
