/** What has been read of a site: each property with the value it had. */
export type Reads = ReadonlyMap<string, unknown>;

/** Gathers what is read while something is made. */
export class Reading {
  readonly reads = new Map<string, unknown>();
  readonly #included = new Set<Reads>();

  add(name: string, value: unknown): void {
    this.reads.set(name, value);
  }

  include(others: Reads): void {
    if (others.size === 0 || this.#included.has(others)) return;
    this.#included.add(others);
    for (const [name, value] of others) this.reads.set(name, value);
  }
}

let current: Reading | null = null;
const noticing = new WeakSet<object>();

/** `source` whose properties are noticed when they are read, by {@link noteReads}. */
export const noticed = <Of extends object>(source: Of): Of => {
  const properties = Object.entries(source).map(([name, value]) => [
    name,
    {
      enumerable: true,
      get: (): unknown => {
        current?.add(name, value);
        return value;
      },
    },
  ]);
  // Has the very properties of `source`.
  const copy = Object.defineProperties({}, Object.fromEntries(properties)) as Of;
  noticing.add(copy);
  return copy;
};

/** False for a site of which nobody can tell what has been read. */
export const isNoticed = (site: object): boolean => noticing.has(site);

/** Does `work`, and `reading` gathers what it reads. */
export const noteReads = <Value>(reading: Reading, work: () => Value): Value => {
  const outer = current;
  current = reading;
  try {
    return work();
  } finally {
    current = outer;
  }
};

/** What was read when a value was made counts as read wherever that value is used. */
export const readAgain = (reads: Reads): void => current?.include(reads);

/** Whether everything is as it was read; nobody knows of what is not {@link noticed}. */
export const isAsRead = (site: object, reads: Reads): boolean => {
  if (!isNoticed(site)) return false;
  const outer = current;
  current = null;
  try {
    for (const [name, value] of reads)
      if ((site as Readonly<Record<string, unknown>>)[name] !== value) return false;
    return true;
  } finally {
    current = outer;
  }
};
