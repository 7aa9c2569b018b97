import type { Collection } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';

/** One kind of file the site consists of: where such files are, and what stands in them. */
export interface OutputType<Name extends string, View> {
  /** The route as Astro writes it, `/veranstaltungen/[slug]/`: the page file's own place. */
  readonly pattern: string;
  /** One set of values for the brackets in `pattern` per file; `[{}]` where there are none. */
  readonly params: (site: Site) => readonly Readonly<Record<Name, string>>[];
  /**
   * Everything the file shows, as plain data, and nothing else: it is what the template gets and
   * what its dependency key is made of. Null where no such file exists.
   */
  readonly select: (site: Site, params: Readonly<Record<Name, string>>) => View | null;
  /**
   * What all files of the kind are made from, where that is one object: while it is the same one, so
   * are they, and nobody has to look at each.
   */
  readonly source?: (site: Site) => object;
}

/** A kind with a file for each value of the one bracket in its pattern. */
export const outputPer = <Name extends string, View>(
  pattern: string,
  name: Name,
  values: (site: Site) => readonly string[],
  select: (site: Site, value: string) => View | null,
): OutputType<Name, View> => {
  const paramsOf = remember((all: readonly string[]) =>
    // TypeScript widens a computed key to `string`.
    all.map((value) => ({ [name]: value }) as Readonly<Record<Name, string>>),
  );
  return {
    pattern,
    params: (site) => paramsOf(values(site)),
    select: (site, params) => select(site, params[name]),
  };
};

type Entry = { id: string; slug: string };

const slugs = remember((entries: readonly Entry[]): readonly string[] =>
  entries.map(({ slug }) => slug),
);

/** A kind with a file for each entry of a collection, named by its slug. */
export const outputPerEntry = <Kind extends Entry, View>(
  pattern: string,
  collection: (site: Site) => Collection<Kind>,
  select: (site: Site, slug: string) => View | null,
): OutputType<'slug', View> =>
  outputPer(pattern, 'slug', (site) => slugs(collection(site).all), select);

/** A kind with a single file. */
export const singleOutput = <View>(
  pattern: string,
  select: (site: Site) => View,
): OutputType<never, View> => ({ pattern, params: () => [{}], select });
