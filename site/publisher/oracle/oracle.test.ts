import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buildRenderer } from '../../../scripts/supervise/build-changed.ts';
import { loadRenderer, type Renderer } from '../../renderer/load-renderer.ts';
import type { SiteCode } from '../rendering/outputs.ts';
import type { TestWorkshop } from '../testing/start-workshop.ts';
import { compareReleases } from './compare-releases.ts';
import { drawFrom } from './draw.ts';
import type { Play } from './play-edits.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
await import('@netzwerk/shared');
const { exampleSnapshot } = await import('../testing/start-publishing-cms.ts');
const { followOutputs } = await import('../../src/outputs/site-outputs.ts');
const { createPress } = await import('../press.ts');
const { startWorkshop } = await import('../testing/start-workshop.ts');
const { buildStaticSite } = await import('./build-static-site.ts');
const { playEdits, servedRelease } = await import('./play-edits.ts');

jest.setTimeout(900_000);

const steps = 12;
const seed = 20261122;

let renderer: Renderer;
let honest: SiteCode;
let test: TestWorkshop;

beforeAll(async () => {
  await buildRenderer(join(import.meta.dirname, '../../..'), () => undefined);
  renderer = await loadRenderer();
  honest = { follow: followOutputs, renderer };
});
beforeEach(async () => {
  test = await startWorkshop();
});
afterEach(() => test.close());

const play = (code: SiteCode): Promise<Play> =>
  playEdits({
    start: exampleSnapshot(),
    test,
    press: createPress(code, test.workshop),
    honest,
    draw: drawFrom(seed),
  });

describe('what is published by change', () => {
  it('equals a full build after every one of many random edits, and a static one in the end', async () => {
    const game = await play(honest);
    let published = 0;
    for (let count = 0; count < steps; count += 1) {
      const step = await game.step();
      expect(step).toMatchObject({ differences: [] });
      published += Number(step.isPublished);
    }
    expect(published).toBeGreaterThan(steps / 2);

    const folder = join(test.dataDir, 'static');
    const { releases, blobs, lingering } = test.workshop;
    const hashes = new Map(
      [...releases.live().files].filter(([path]) => /^public\/(media|dokumente)\//.test(path)),
    );
    await buildStaticSite(game.input(), { hashes, blobs }, folder);
    const isLingering = (path: string): boolean => lingering.has(path);
    expect(compareReleases(servedRelease(test), folder, isLingering)).toEqual([]);
  });

  it('would be found out: a key that leaves something out makes a difference', async () => {
    const careless: SiteCode = {
      renderer,
      follow: () => {
        const follow = followOutputs();
        return (site) =>
          follow(site).map(({ source, outputs }) => ({
            source,
            outputs: [...outputs].map((output) =>
              output.pathname === '/veranstaltungen/' ? { ...output, key: 'always' } : output,
            ),
          }));
      },
    };
    const game = await play(careless);
    const found = new Set<string>();
    for (let count = 0; count < steps; count += 1)
      for (const path of (await game.step()).differences) found.add(path);
    expect([...found]).toEqual(['public/veranstaltungen/index.html']);
  });
});
