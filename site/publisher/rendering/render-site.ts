import { setImmediate as breathe } from 'node:timers/promises';
import { readPage, type Intern, type PageFacts } from '../checks/read-page.ts';
import { inParallel } from '../in-parallel.ts';
import type { BlobStore } from '../releases/blob-store.ts';
import { ShardedMap } from '../sharded-map.ts';
import type { Followers } from './followers.ts';
import type { ReleaseGroup, ReleaseOutput } from './outputs.ts';

/** What is known of a file that has been rendered. */
export interface RenderedFile {
  key: string;
  /** Of its bytes. */
  hash: string;
  page: { address: string; facts: PageFacts } | null;
}

/** By place in the release. */
export type RenderedSite = ShardedMap<RenderedFile>;

/** All that has been rendered. */
export interface Rendering {
  site: RenderedSite;
  /** How many files of it each source stands for: what has none is looked at each time. */
  sources: ReadonlyMap<object, number>;
}

export const nothingRendered: Rendering = { site: ShardedMap.of(), sources: new Map() };

/** So many outputs are looked at before others get a turn in this process. */
const outputsInARow = 250;
const renderedAtOnce = 4;

/**
 * Renders what is not as in `before` and keeps the bytes; the rest costs the comparison of a key, or
 * of one object for a whole group. Views are dropped as soon as their file is rendered: all of them
 * would fill the memory. Resolves with how many were rendered too.
 *
 * With `followers`, what a thread of its own draws is left as it is and follows in a later run, unless
 * there is none yet.
 */
export const renderSite = async (
  groups: Iterable<ReleaseGroup>,
  before: Rendering,
  surroundings: {
    blobs: BlobStore;
    publicUrl: string;
    intern: Intern;
    followers?: Followers | null;
  },
): Promise<Rendering & { renderedCount: number }> => {
  const { blobs, publicUrl, intern, followers = null } = surroundings;
  const changed = new Map<string, RenderedFile>();
  const sources = new Map<object, number>();
  /** Paths of groups that were looked at one by one. */
  const seen: string[] = [];
  let skippedCount = 0;
  let renderedCount = 0;

  const render = async ({ path, page, key, bytes }: ReleaseOutput): Promise<void> => {
    const content = await bytes();
    const hash = blobs.put(content);
    const facts = page === null ? null : readPage(content.toString(), page, publicUrl, intern);
    changed.set(path, { key, hash, page: facts && page ? { address: page, facts } : null });
  };

  let due: ReleaseOutput[] = [];
  const apart: Promise<void>[] = [];
  const begin = (output: ReleaseOutput): void => {
    const rendering = render(output);
    // Whoever waits for it below is told; nobody does where something else has failed before.
    rendering.catch(() => undefined);
    apart.push(rendering);
  };
  const renderDue = async (): Promise<void> => {
    renderedCount += due.length;
    await inParallel(due, renderedAtOnce, render);
    due = [];
    await breathe();
  };
  const makeApart = (output: ReleaseOutput): void => {
    if (followers === null || !before.site.has(output.path)) return begin(output);
    const bytes = followers.take(output);
    if (bytes !== null) due.push({ ...output, bytes: () => Promise.resolve(bytes) });
  };
  const lookAt = async (outputs: Iterable<ReleaseOutput>): Promise<number> => {
    const seenBefore = seen.length;
    for (const output of outputs) {
      if (before.site.get(output.path)?.key !== output.key)
        if (output.isApart) makeApart(output);
        else due.push(output);
      seen.push(output.path);
      if (seen.length % outputsInARow === 0) await renderDue();
    }
    return seen.length - seenBefore;
  };

  const skipped: ReleaseGroup[] = [];
  for (const group of groups) {
    const { source, outputs } = group;
    const known = source === null ? undefined : before.sources.get(source);
    if (known === undefined) {
      const count = await lookAt(outputs);
      if (source !== null) sources.set(source, count);
    } else {
      skipped.push(group);
      skippedCount += known;
      if (source !== null) sources.set(source, known);
    }
  }
  await renderDue();
  await Promise.all(apart);
  renderedCount += apart.length;

  const newCount = [...changed.keys()].filter((path) => !before.site.has(path)).length;
  const stayed = seen.length + skippedCount - newCount;
  const gone: string[] = [];
  if (stayed !== before.site.size) {
    const there = new Set(seen);
    for (const { outputs } of skipped) for (const { path } of outputs) there.add(path);
    for (const path of before.site.keys()) if (!there.has(path)) gone.push(path);
  }
  return { site: before.site.with(changed, gone), sources, renderedCount };
};
