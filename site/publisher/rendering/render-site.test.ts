import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBlobStore } from '../releases/blob-store.ts';
import type { ReleaseGroup, ReleaseOutput } from './outputs.ts';
import { createFollowers } from './followers.ts';
import { nothingRendered, renderSite } from './render-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'render-'));
});
afterEach(() => rm(folder, { recursive: true }));

const output = (path: string, bytes: () => Promise<Buffer>, isApart = false): ReleaseOutput => ({
  path,
  page: null,
  key: path,
  bytes,
  isApart,
});
const groupsOf = (...outputs: ReleaseOutput[][]): ReleaseGroup[] =>
  outputs.map((some) => ({ source: null, outputs: some }));
const render = (groups: ReleaseGroup[]) =>
  renderSite(groups, nothingRendered, {
    blobs: createBlobStore(folder),
    publicUrl: 'https://netzwerk.example',
    intern: (text) => text,
  });

describe('rendering what has changed', () => {
  it('goes on while a thread draws, and waits for it in the end', async () => {
    const many = 600;
    let made = 0;
    let finish = (): void => undefined;
    const all = new Promise<void>((resolve) => (finish = resolve));
    const drawn = output('public/jahr.pdf', () => all.then(() => Buffer.from('PDF')), true);
    const pages = Array.from({ length: many }, (_, index) =>
      output(`public/${index}.ics`, async () => {
        made += 1;
        if (made === many) finish();
        return Buffer.from(String(index));
      }),
    );
    const { site, renderedCount } = await render(groupsOf([drawn], pages));
    expect(renderedCount).toBe(many + 1);
    expect(site.get('public/jahr.pdf')?.key).toBe('public/jahr.pdf');
  });

  it('fails when what a thread draws fails', async () => {
    const broken = output('public/jahr.pdf', () => Promise.reject(new Error('no ink')), true);
    const page = output('public/a.ics', () => Promise.resolve(Buffer.from('a')));
    await expect(render(groupsOf([broken], [page]))).rejects.toThrow('no ink');
  });

  it('leaves what a thread draws to a later run, unless there is none yet', async () => {
    const sheet = (key: string): ReleaseOutput => ({
      ...output('public/jahr.pdf', () => Promise.resolve(Buffer.from(key)), true),
      key,
    });
    const surroundings = {
      blobs: createBlobStore(folder),
      publicUrl: 'https://netzwerk.example',
      intern: (text: string) => text,
      followers: createFollowers(),
    };
    const run = (key: string, before = nothingRendered) =>
      renderSite(groupsOf([sheet(key)]), before, surroundings);
    const keyOf = ({ site }: Awaited<ReturnType<typeof run>>) => site.get('public/jahr.pdf')?.key;

    const first = await run('alt');
    expect(keyOf(first)).toBe('alt');
    const second = await run('neu', first);
    expect([keyOf(second), second.renderedCount]).toEqual(['alt', 0]);
    await surroundings.followers.make(
      () => Promise.resolve(),
      () => true,
    );
    const third = await run('neu', second);
    expect([keyOf(third), third.renderedCount]).toEqual(['neu', 1]);
    const patient = await renderSite(groupsOf([sheet('anders')]), third, {
      ...surroundings,
      followers: null,
    });
    expect(keyOf(patient)).toBe('anders');
  });
});
