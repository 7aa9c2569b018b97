import { isAsRead, isNoticed, noteReads, readAgain, Reading, type Reads } from './reads.ts';

// Plain loops: they run some hundred thousand times in a pass over a large site.
const areSame = (
  a: readonly unknown[],
  b: readonly unknown[],
  same: (x: unknown, y: unknown) => boolean,
): boolean => {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (!same(a[index], b[index])) return false;
  }
  return true;
};
const isIdentical = (a: unknown, b: unknown): boolean => a === b;
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && areSame(a, b, isIdentical));

const remembered = new WeakSet<object>();

/** True for what a remembered function has given back: the same object for as long as it is valid. */
export const isRemembered = (value: object): boolean => remembered.has(value);

interface Made<Value> {
  value: Value;
  /** What has been read of a site for it. */
  reads: Reads;
}

const nothingRead: Reads = new Map();

const make = <Value>(compute: () => Value): Made<Value> => {
  const reading = new Reading();
  const value = noteReads(reading, compute);
  if (typeof value === 'object' && value !== null) remembered.add(value);
  const reads = reading.reads.size === 0 ? nothingRead : reading.reads;
  readAgain(reads);
  return { value, reads };
};

/**
 * `compute`, which may read nothing but its arguments, asked anew only when one of them is another
 * one than last time for this `first`; lists count as the same when their items are. Entries keep
 * their identity while they do not change, so a pass over the whole site costs what has changed.
 */
export const remember = <First extends object, Rest extends readonly unknown[], Value>(
  compute: (first: First, ...rest: Rest) => Value,
): ((first: First, ...rest: Rest) => Value) => {
  const known = new WeakMap<First, Made<Value> & { rest: Rest }>();
  return (first, ...rest) => {
    const last = known.get(first);
    if (last !== undefined && areSame(last.rest, rest, isSame)) {
      readAgain(last.reads);
      return last.value;
    }
    const made = make(() => compute(first, ...rest));
    known.set(first, { ...made, rest });
    return made.value;
  };
};

const isThis = remember(<Item extends object>(_first: Item, list: readonly Item[]) => list);

/** The very list it gave before for the same items, so that nothing is worked out for them again. */
export const steady = <Item extends object>(list: readonly Item[]): readonly Item[] => {
  const [first] = list;
  // The same items.
  return first === undefined ? list : (isThis(first, list) as readonly Item[]);
};

/** Drafts are a site of their own, beside the one that is published. */
const sitesKnown = 3;

/**
 * `compute`, which works something out of a whole site, asked anew only when what it has read of the
 * site is no longer the same.
 */
export const rememberOfSite = <Site extends object, Value>(
  compute: (site: Site) => Value,
): ((site: Site) => Value) => {
  /** The newest first. */
  let known: (Made<Value> & { site: Site })[] = [];
  return (site) => {
    const found = known.find((made) => made.site === site || isAsRead(site, made.reads));
    if (found !== undefined) {
      found.site = site;
      readAgain(found.reads);
      return found.value;
    }
    const made = make(() => compute(site));
    if (isNoticed(site)) known = [{ ...made, site }, ...known.slice(0, sitesKnown - 1)];
    return made.value;
  };
};

/** What `of` says of each of many entries, asked for all of them at once: cheap for who goes through all. */
export const rememberOfEach = <Site extends object, Entry extends object, Value>(
  entries: (site: Site) => readonly Entry[],
  of: (site: Site, entry: Entry) => Value,
): ((site: Site, entry: Entry) => Value) => {
  const all = rememberOfSite(
    (site: Site) => new Map(entries(site).map((entry) => [entry, of(site, entry)])),
  );
  return (site, entry) => all(site).get(entry) ?? of(site, entry);
};
