import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { recallRendering, rememberRendering } from './remembered-rendering.ts';
import { ShardedMap } from '../sharded-map.ts';
import type { RenderedFile, RenderedSite } from './render-site.ts';

const page = {
  address: '/a/',
  facts: { title: 'A', references: ['/b/', '/c/'], placeReferences: ['/b/#x'], anchors: ['x'] },
};
const site: RenderedSite = ShardedMap.of<RenderedFile>([
  ['public/a/index.html', { key: 'k1', hash: 'h1', page }],
  ['public/feed.xml', { key: 'k2', hash: 'h2', page: null }],
  ['public/teilen/a.png', { key: 'k4', hash: 'h4', page: null }],
]);
const maker = { codeHash: 'code', publicUrl: 'https://innenstadt.example' };
const files = ShardedMap.of([
  ['public/a/index.html', 'h1'],
  ['public/feed.xml', 'h2'],
  ['public/teilen/a.png', 'h4'],
]);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rendered-'));
  file = join(folder, 'rendered.json');
  await rememberRendering(file, site, maker);
});
afterEach(() => rm(folder, { recursive: true }));

const recall = (options: { maker?: typeof maker; files?: typeof files; lost?: string } = {}) =>
  recallRendering(
    file,
    options.maker ?? maker,
    { files: options.files ?? files, blobs: { has: (hash) => hash !== options.lost } },
    (text) => text,
  );

describe('what is remembered of rendering', () => {
  it('is known again after a restart', async () => {
    expect([...(await recall())]).toEqual([...site]);
  });

  it('is believed only where the very bytes are served', async () => {
    const others = files.with([['public/feed.xml', 'h3']]);
    const graphic = 'public/teilen/a.png';
    expect([...(await recall({ files: others })).keys()].toSorted()).toEqual([
      'public/a/index.html',
      graphic,
    ]);
    expect([...(await recall({ lost: 'h1' })).keys()].toSorted()).toEqual([
      'public/feed.xml',
      graphic,
    ]);
  });

  it('means nothing to another version of the code, or when the file is none of ours', async () => {
    const other = { ...maker, codeHash: 'other' };
    // Title graphics alone stay: their keys name the code that draws them.
    expect([...(await recall({ maker: other })).keys()]).toEqual(['public/teilen/a.png']);
    await writeFile(file, '{"version":2');
    expect((await recall()).size).toBe(0);
  });
});
