import { existsSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ShardedMap } from '../sharded-map.ts';
import { startWorkshop, type TestWorkshop } from '../testing/start-workshop.ts';
import { createTurns } from '../turns.ts';
import { createBesideRuns } from './beside-runs.ts';

let test: TestWorkshop;
let ending: AbortController;
beforeEach(async () => {
  test = await startWorkshop();
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  return test.close();
});
afterEach(() => {
  jest.restoreAllMocks();
});

const publish = async (text: string): Promise<void> => {
  const { blobs, archive } = test.workshop;
  test.clock.ms += 1000;
  const files = ShardedMap.of([[`public/${text}/index.html`, blobs.put(Buffer.from(text))]]);
  await archive.commit(files, { pageCount: 1, coversUpTo: 1 });
};
/** Whether the tree that is not served has the page. */
const waits = (text: string): boolean => {
  const releases = join(test.dataDir, 'releases');
  const standby = readlinkSync(join(releases, 'current')) === 'a' ? 'b' : 'a';
  return existsSync(join(releases, standby, 'public', text));
};
const beside = (requireLock: () => Promise<void>, turns = createTurns()) => ({
  turns,
  runs: createBesideRuns({
    cms: { uploads: () => Promise.resolve({ latest: 0, images: [] }) },
    press: {
      print: () => Promise.reject(new Error('not printed here')),
      lastInput: () => null,
      remember: () => Promise.resolve(),
    },
    workshop: test.workshop,
    turns,
    signal: ending.signal,
    now: () => test.clock.ms,
    requireLock,
  }),
});

describe('what is done beside runs', () => {
  it('makes the waiting tree like the served one', async () => {
    await publish('alt');
    await publish('neu');
    expect([waits('alt'), waits('neu')]).toEqual([true, false]);
    const { runs, turns } = beside(() => Promise.resolve());
    runs.afterRun();
    await turns(() => wait(0));
    expect([waits('alt'), waits('neu')]).toEqual([false, true]);
  });

  it('touches nothing once another publisher has taken over', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await publish('alt');
    await publish('neu');
    const { runs, turns } = beside(() => Promise.reject(new Error('taken over')));
    runs.afterRun();
    await runs.leaveNotes();
    await turns(() => wait(0));
    expect([waits('alt'), waits('neu')]).toEqual([true, false]);
    expect(errors).toHaveBeenCalled();
  });
});
