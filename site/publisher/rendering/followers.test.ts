import { describe, expect, it } from '@jest/globals';
import { createFollowers } from './followers.ts';

const always = (): boolean => true;
const turn = (): Promise<void> => Promise.resolve();
const sheet = (key: string, bytes = (): Promise<Buffer> => Promise.resolve(Buffer.from(key))) => ({
  path: 'public/2026.pdf',
  page: null,
  key,
  bytes,
});

describe('what follows a run', () => {
  it('is made beside it, for the run that asks for the very same', async () => {
    const followers = createFollowers();
    followers.begin();
    expect(followers.take(sheet('neu'))).toBeNull();
    expect(followers.progress()).toBe('making');
    await followers.make(turn, always);
    expect(followers.progress()).toBe('made');
    followers.begin();
    expect(followers.take(sheet('neu'))?.toString()).toBe('neu');
    expect(followers.progress()).toBe('nothing');
  });

  it('is made anew where it has changed again meanwhile', async () => {
    const followers = createFollowers();
    followers.take(sheet('eins'));
    await followers.make(turn, always);
    followers.begin();
    expect(followers.take(sheet('zwei'))).toBeNull();
    expect(followers.progress()).toBe('making');
    await followers.make(turn, always);
    followers.begin();
    expect(followers.take(sheet('zwei'))?.toString()).toBe('zwei');
  });

  it('waits while something is published, and is forgotten when no run misses it', async () => {
    const followers = createFollowers();
    followers.take(sheet('neu'));
    await followers.make(turn, () => false);
    expect(followers.progress()).toBe('making');
    followers.begin();
    expect(followers.progress()).toBe('nothing');
  });

  it('is asked for again by the next run where it cannot be made', async () => {
    const followers = createFollowers();
    const broken = sheet('neu', () => Promise.reject(new Error('no ink')));
    followers.take(broken);
    await expect(followers.make(turn, always)).rejects.toThrow('no ink');
    expect(followers.progress()).toBe('nothing');
    expect(followers.take(broken)).toBeNull();
    expect(followers.progress()).toBe('making');
  });
});
