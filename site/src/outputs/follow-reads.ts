import { isAsRead, noteReads, Reading, type Reads } from '../cms/reads.ts';
import type { Site } from '../cms/site.ts';

/** Files that are looked at together. */
export interface OutputGroup<Output> {
  /** While it is the same object, so is every file of the group; null where nobody can tell. */
  readonly source: object | null;
  readonly outputs: Iterable<Output>;
}

/**
 * The files that `outputsOf` makes of a site, under the same source as long as nothing that it has
 * read of the site is another: then nobody has to look at each. It may read nothing but the site.
 */
export const followReads = <Output>(
  outputsOf: (site: Site) => Iterable<Output>,
): ((site: Site) => OutputGroup<Output>) => {
  /** Of the last site that was looked through to its end. */
  let known: { source: object; reads: Reads } | null = null;

  const lookThrough = function* (site: Site, source: object): Generator<Output> {
    const reading = new Reading();
    const outputs = noteReads(reading, () => outputsOf(site)[Symbol.iterator]());
    for (;;) {
      const step = noteReads(reading, () => outputs.next());
      if (step.done === true) break;
      yield step.value;
    }
    known = { source, reads: reading.reads };
  };

  return (site) => {
    if (known !== null && isAsRead(site, known.reads))
      return { source: known.source, outputs: outputsOf(site) };
    const source = {};
    return { source, outputs: { [Symbol.iterator]: () => lookThrough(site, source) } };
  };
};
