import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkshop, type TestWorkshop } from '../testing/start-workshop.ts';
import { ShardedMap } from '../sharded-map.ts';
import type { Workshop } from '../workshop.ts';
import { verifyStore } from './verify-store.ts';

let test: TestWorkshop;
let workshop: Workshop;

beforeEach(async () => {
  test = await startWorkshop();
  workshop = test.workshop;
});
afterEach(() => test.close());

const page = (text: string): string => `<p>${text.padEnd(500, '.')}</p>`;
/** Publishes exactly these files. */
const publish = async (files: Record<string, string>): Promise<string> => {
  const hashes = new Map<string, string>();
  for (const [path, text] of Object.entries(files))
    hashes.set(path, workshop.blobs.put(Buffer.from(text)));
  test.clock.ms += 1000;
  const about = { pageCount: hashes.size, coversUpTo: 1 };
  return (await workshop.archive.commit(ShardedMap.of(hashes), about)).manifest.releaseId;
};
const release = (...path: string[]): string => join(test.dataDir, 'releases', ...path);
const served = (path: string): string => readFileSync(release('current', path), 'utf8');
const listing = (tree: string): string[] =>
  readdirSync(release(tree), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(release(tree).length + 1))
    .toSorted();

const one = { 'public/index.html': page('1'), 'public/a/index.html': page('a') };
const two = { 'public/index.html': page('2'), 'public/b/index.html': page('b') };
const three = { 'public/index.html': page('3'), 'public/a/index.html': page('a') };

describe('releases', () => {
  it('take turns in two trees, each whole, with compressed forms beside every page', async () => {
    for (const files of [one, two, three, two, one]) {
      await publish(files);
      const forms = Object.keys(files).flatMap((path) => [path, `${path}.br`, `${path}.gz`]);
      expect(listing('current')).toEqual([...forms, 'release.json'].toSorted());
      const compressed = readFileSync(release('current', 'public/index.html.br'));
      expect(brotliDecompressSync(compressed).toString()).toBe(served('public/index.html'));
    }
    expect(existsSync(release('current', 'public/b'))).toBe(false);
    expect(['a', 'b']).toContain(readlinkSync(release('current')));
  });

  it('are not made anew when nothing has changed', async () => {
    const id = await publish(one);
    const link = lstatSync(release('current')).ino;
    expect(await publish(one)).toBe(id);
    expect(lstatSync(release('current')).ino).toBe(link);
  });

  it('can be gone back to and forward again, byte for byte, after a restart too', async () => {
    const first = await publish(one);
    await publish(two);
    const third = await publish(three);
    await workshop.archive.goTo(first);
    expect(served('public/index.html')).toBe(one['public/index.html']);
    expect(served('public/a/index.html')).toBe(one['public/a/index.html']);
    workshop = await test.reopen();
    expect(workshop.archive.newest().manifest?.releaseId).toBe(third);
    await workshop.archive.goTo(third);
    expect(served('public/index.html')).toBe(three['public/index.html']);
    // What is published after going back follows on the newest, not on what was gone back to.
    await workshop.archive.goTo(first);
    const fourth = await publish(two);
    await workshop.archive.goTo(third);
    expect(served('public/index.html')).toBe(three['public/index.html']);
    await workshop.archive.goTo(fourth);
    expect(served('public/b/index.html')).toBe(two['public/b/index.html']);
  });

  it('are kept twenty deep, and cost what they changed', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 25; count += 1)
      ids.push(await publish({ ...one, 'public/index.html': page(String(count)) }));
    const kept = workshop.history.entries().map(({ manifest }) => manifest.releaseId);
    expect(kept).toEqual(ids.slice(-20));
    expect(workshop.history.entries().at(-1)?.changes).toHaveProperty(['public/index.html']);
    expect(Object.keys(workshop.history.entries().at(-1)?.changes ?? {})).toHaveLength(1);
    await expect(workshop.archive.goTo(ids[0] ?? '')).rejects.toThrow('nicht mehr vorhanden');
    await workshop.archive.sweep();
    await workshop.archive.goTo(ids[5] ?? '');
    expect(served('public/index.html')).toBe(page('5'));
  });

  it('leave no byte of what was taken down when the history is forgotten', async () => {
    await publish({ ...one, 'public/geheim/index.html': page('Geheimnis') });
    await publish(one);
    const bytes = (): string =>
      listing('store')
        .filter((name) => !/\.(br|gz)$/.test(name))
        .map((name) => readFileSync(release('store', name), 'utf8'))
        .join();
    expect(bytes()).toContain('Geheimnis');
    await workshop.archive.forget();
    expect(bytes()).not.toContain('Geheimnis');
    expect(workshop.history.entries()).toHaveLength(1);
    expect(served('public/a/index.html')).toBe(page('a'));
  });

  it('serve images a minute and code a day longer than a page needs them, documents not', async () => {
    const files = {
      'public/media/x.avif': 'x',
      'public/_astro/x.css': 'x',
      'public/dokumente/x.pdf': 'x',
    };
    await publish({ ...one, ...files });
    await publish(one);
    const there = (): string[] =>
      Object.keys(files).filter((path) => existsSync(release('current', path)));
    expect(there()).toEqual(['public/media/x.avif', 'public/_astro/x.css']);
    test.clock.ms += 61_000;
    workshop = await test.reopen();
    await workshop.releases.expire();
    await workshop.releases.mend();
    expect(there()).toEqual(['public/_astro/x.css']);
    await publish(two);
    test.clock.ms += 86_400_000;
    await workshop.releases.expire();
    expect(there()).toEqual([]);
  });

  it('are mended when a file was damaged, added or lost behind our back', async () => {
    await publish(one);
    await publish(three);
    expect(await workshop.releases.mend()).toEqual([]);
    // In place, so that every link to these bytes is damaged.
    writeFileSync(release('current', 'public/a/index.html'), page('x'));
    writeFileSync(release('current', 'public/index.html.br'), 'no brotli');
    writeFileSync(release('current', 'public/fremd.html'), 'fremd');
    workshop = await test.reopen();
    const used = new Set(workshop.releases.live().files.values());
    expect((await verifyStore(workshop.blobs, used, true)).size).toBe(2);
    await publish(three);
    await workshop.releases.mend();
    while (await workshop.releases.compressSome('quick'));
    expect(served('public/a/index.html')).toBe(page('a'));
    expect(existsSync(release('current', 'public/fremd.html'))).toBe(false);
    const compressed = readFileSync(release('current', 'public/index.html.br'));
    expect(brotliDecompressSync(compressed).toString()).toBe(page('3'));
    expect(await workshop.releases.mend()).toEqual([]);
  });

  it('make the waiting tree like the served one, by the change or by looking at all of it', async () => {
    await publish(one);
    await publish(two);
    const waiting = (): string => (readlinkSync(release('current')) === 'a' ? 'b' : 'a');
    const pages = (tree: string): string[] =>
      listing(tree).filter((name) => name.endsWith('.html') && existsSync(release(tree, name)));
    const isAlike = (): boolean =>
      pages(waiting()).join() === pages('current').join() &&
      readFileSync(release(waiting(), 'public/index.html'), 'utf8') === served('public/index.html');
    expect(isAlike()).toBe(false);
    await workshop.releases.readyStandby();
    expect(isAlike()).toBe(true);
    writeFileSync(release(waiting(), 'public/fremd.html'), 'fremd');
    await workshop.releases.readyStandby();
    expect(isAlike()).toBe(false);
    workshop = await test.reopen();
    await workshop.releases.mend();
    await workshop.releases.readyStandby();
    expect(isAlike()).toBe(true);
  });

  it('switch first and compress afterwards when very many files change', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 150 }, (_, index) => [
        `public/${index}/index.html`,
        page(String(index)),
      ]),
    );
    await publish(many);
    expect(existsSync(release('current', 'public/7/index.html'))).toBe(true);
    expect(existsSync(release('current', 'public/7/index.html.br'))).toBe(false);
    while (await workshop.releases.compressSome('quick'));
    expect(existsSync(release('current', 'public/7/index.html.br'))).toBe(true);
    expect(await workshop.releases.mend()).toEqual([]);
  });

  it('compress in a hurry before the switch and better after it', async () => {
    const words = 'Stadt Handel Markt Platz Leerstand Konzept Quartier Fonds Straße Zentrum'.split(
      ' ',
    );
    const text = Array.from(
      { length: 2000 },
      (_, index) => words[(index * index + 7 * index) % words.length] + String(index % 13),
    ).join(' ');
    await publish({ ...one, 'public/index.html': text });
    const packed = (): Buffer => readFileSync(release('current', 'public/index.html.br'));
    const hurried = packed().length;
    while (await workshop.releases.compressSome('quick'));
    expect(packed().length).toBe(hurried);
    while (await workshop.releases.compressSome('thorough'));
    expect(packed().length).toBeLessThan(hurried);
    expect(brotliDecompressSync(packed()).toString()).toBe(text);
    expect(await workshop.releases.mend()).toEqual([]);
  });

  it('take over from whole directories, which are removed after the first switch', async () => {
    await test.close();
    const manifest = {
      releaseId: '20261101T000000Z-abcdef',
      builtAt: '2026-11-01T00:00:00Z',
      pageCount: 2,
      coversUpTo: 7,
    };
    mkdirSync(release(manifest.releaseId, 'public'), { recursive: true });
    writeFileSync(release(manifest.releaseId, 'release.json'), JSON.stringify(manifest));
    symlinkSync(manifest.releaseId, release('current'));
    workshop = await test.reopen();
    expect(workshop.releases.live().manifest?.pageCount).toBe(2);
    await publish(one);
    expect(served('public/index.html')).toBe(page('1'));
    expect(existsSync(release(manifest.releaseId))).toBe(false);
  });

  it('leave what is served as it was when something fails in the middle, and then go on', async () => {
    await publish(one);
    await publish(three);
    const files = workshop.releases
      .live()
      .files.with([['public/index.html', 'f'.repeat(64)]], ['public/a/index.html']);
    const about = { pageCount: 1, coversUpTo: 1 };
    const before = readlinkSync(release('current'));
    await expect(workshop.archive.commit(files, about)).rejects.toThrow('ENOENT');
    expect(readlinkSync(release('current'))).toBe(before);
    expect(served('public/index.html')).toBe(page('3'));
    expect(served('public/a/index.html')).toBe(page('a'));
    await publish(two);
    expect(listing('current').filter((name) => name.endsWith('.html'))).toEqual(
      Object.keys(two).toSorted(),
    );
    expect(await workshop.releases.mend()).toEqual([]);
  });
});
