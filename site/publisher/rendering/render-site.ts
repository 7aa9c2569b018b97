import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { readPage, type Intern, type PageFacts } from '../checks/read-page.ts';
import { inParallel } from '../in-parallel.ts';
import type { BlobStore } from '../releases/blob-store.ts';
import type { ReleaseOutput } from './outputs.ts';

/** What is known of a file that has been rendered. */
export interface RenderedFile {
  key: string;
  /** Of its bytes. */
  hash: string;
  page: { address: string; facts: PageFacts } | null;
}

/** By place in the release. */
export type RenderedSite = ReadonlyMap<string, RenderedFile>;

export interface Rendering {
  site: RenderedSite;
  /** How many were rendered because their key was new. */
  renderedCount: number;
  /** Over all keys. */
  contentHash: string;
}

/** So many outputs are looked at before others get a turn in this process. */
const outputsInARow = 250;
const renderedAtOnce = 4;

/**
 * Renders what is not as in `before` and keeps the bytes; the rest costs the comparison of a key.
 * Views are dropped as soon as their file is rendered: all of them would fill the memory.
 */
export const renderSite = async (
  outputs: Iterable<ReleaseOutput>,
  before: RenderedSite,
  surroundings: { blobs: BlobStore; publicUrl: string; intern: Intern },
): Promise<Rendering> => {
  const { blobs, publicUrl, intern } = surroundings;
  const site = new Map<string, RenderedFile>();
  const contentHash = createHash('sha256');
  let renderedCount = 0;

  const render = async ({ path, page, key, bytes }: ReleaseOutput): Promise<void> => {
    const content = await bytes();
    const hash = blobs.put(content);
    const facts = page === null ? null : readPage(content.toString(), page, publicUrl, intern);
    site.set(path, { key, hash, page: facts && page ? { address: page, facts } : null });
  };

  let due: ReleaseOutput[] = [];
  const renderDue = async (): Promise<void> => {
    renderedCount += due.length;
    await inParallel(due, renderedAtOnce, render);
    due = [];
    await breathe();
  };
  let looked = 0;
  for (const output of outputs) {
    contentHash.update(`${output.path} ${output.key}\n`);
    const known = before.get(output.path);
    if (known?.key === output.key) site.set(output.path, known);
    else due.push(output);
    looked += 1;
    if (looked % outputsInARow === 0) await renderDue();
  }
  await renderDue();
  return { site, renderedCount, contentHash: contentHash.digest('hex') };
};
