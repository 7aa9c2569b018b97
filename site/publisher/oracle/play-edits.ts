import { join } from 'node:path';
import type { SiteSnapshot } from '@netzwerk/shared';
import { createIntern } from '../checks/read-page.ts';
import { applyChanges, readSnapshot, type Content } from '../content/content.ts';
import { nextMoment } from '../content/next-moment.ts';
import type { Press } from '../press.ts';
import { PublishProblem } from '../publish-problem.ts';
import { changesBetweenSnapshots } from '../testing/changes-between.ts';
import type { TestWorkshop } from '../testing/start-workshop.ts';
import { createSearchFiles } from '../../search/browser/search-files.ts';
import type { BuildInput } from '../../src/cms/build-input.ts';
import { createSite } from '../../src/cms/site.ts';
import { followReleaseOutputs, type SiteCode } from '../rendering/outputs.ts';
import { nothingRendered, renderSite } from '../rendering/render-site.ts';
import type { Draw } from './draw.ts';
import { randomEdits } from './random-edits.ts';

const hourMs = 3_600_000;

/** Entries in another order: that order must not mean anything. */
const shuffled = (snapshot: SiteSnapshot, draw: Draw): SiteSnapshot =>
  Object.fromEntries(
    Object.entries(structuredClone(snapshot)).map(([name, entries]) => [
      name,
      Array.isArray(entries) && name !== 'redirects'
        ? entries
            .map((entry: unknown) => [draw.number(1e9), entry] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, entry]) => entry)
        : entries,
    ]),
  ) as SiteSnapshot;

export interface Step {
  edits: string[];
  /** False where the checks refused it: the site must then be what it was. */
  isPublished: boolean;
  /** Paths whose bytes are not those of a fresh full render. */
  differences: string[];
}

export interface Play {
  /** One publish with one to three edits, compared with a full render of the same content. */
  step(): Promise<Step>;
  /** What the last publish was made of. */
  input(): BuildInput;
}

/**
 * Plays random edits through the way that they take in the product, entry by entry and now and then
 * whole, and lets time pass. `honest` is the site's code as it is, for the full render.
 */
export const playEdits = async (options: {
  start: SiteSnapshot;
  test: TestWorkshop;
  press: Press;
  honest: SiteCode;
  draw: Draw;
}): Promise<Play> => {
  const { test, press, honest, draw } = options;
  const { blobs, publicUrl, releases } = test.workshop;
  let content: Content = {
    snapshot: readSnapshot(options.start, null, publicUrl),
    includes: 1,
  };
  let nowMs = test.clock.ms;
  const print = async (next: Content): Promise<void> => {
    const order = { snapshot: next.snapshot, coversUpTo: next.includes, nowMs };
    await press.print({ ...order, isThorough: false });
    content = next;
    const { texts, followers } = test.workshop;
    const turn = (): Promise<void> => Promise.resolve();
    // Beside the run, for the next one.
    await texts.readWaiting(turn);
    await followers.make(turn, () => true);
    if (followers.progress() === 'made') await press.print({ ...order, isThorough: false });
  };
  await print(content);

  const input = (): BuildInput => {
    const last = press.lastInput();
    if (last === null) throw new Error('nothing published yet');
    return last;
  };

  const differences = async (): Promise<string[]> => {
    const fresh = { ...input(), snapshot: shuffled(input().snapshot, draw) };
    const groups = followReleaseOutputs(honest, createSearchFiles())(createSite(fresh));
    const intern = createIntern();
    const { site } = await renderSite(groups, nothingRendered, { blobs, publicUrl, intern });
    const { files } = releases.live();
    const made = [...site].filter(([path, { hash }]) => files.get(path) !== hash);
    const isContent = (path: string): boolean => !/^public\/(_astro|media|dokumente)\//.test(path);
    const left = [...files.keys()].filter(
      (path) => isContent(path) && !site.has(path) && path !== 'public/favicon.svg',
    );
    return [...made.map(([path]) => path), ...left];
  };

  return {
    input,
    async step() {
      const wanted = structuredClone(content.snapshot);
      const names = Object.keys(randomEdits);
      const edits = Array.from({ length: 1 + draw.number(3) }, () => draw.one(names));
      for (const name of edits) randomEdits[name]?.(wanted, draw);
      nowMs = draw.chance(0.2)
        ? nextMoment(content.snapshot.events, nowMs).atMs
        : nowMs + draw.number(hourMs);
      test.clock.ms = nowMs;
      const latest = content.includes + 1;
      try {
        await print(
          draw.chance(0.2)
            ? {
                snapshot: readSnapshot(shuffled(wanted, draw), content.snapshot, publicUrl),
                includes: latest,
              }
            : applyChanges(
                content,
                changesBetweenSnapshots(content.snapshot, wanted, latest),
                publicUrl,
              ),
        );
      } catch (error) {
        if (!(error instanceof PublishProblem)) throw error;
        return { edits, isPublished: false, differences: await differences() };
      }
      return { edits, isPublished: true, differences: await differences() };
    },
  };
};

/** Folder of the release that is served. */
export const servedRelease = (test: TestWorkshop): string =>
  join(test.dataDir, 'releases', 'current');
