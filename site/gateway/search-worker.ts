// The search in a thread of its own: reading a new release into the index and looking through it
// take as long as they take, and no other request waits for them.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { indexFolder } from '../search/browser/places.ts';
import { followShards } from '../search/documents/follow-shards.ts';
import { createSearchIndex } from '../search/search-index.ts';
import { search } from '../search/search.ts';
import { currentSwitch, currentTree } from './current-switch.ts';
import type { SearchOrder, SearchOutcome } from './search-service.ts';

const releasesDirectory = z.string().parse(workerData);
const index = createSearchIndex();
const follow = followShards(index);
let followed: string | null = null;

const attemptsAtMost = 5;

/** A tree that is switched away from is written into: what was read from it then is read again. */
const catchUp = (): void => {
  for (let attempt = 0; attempt < attemptsAtMost; attempt += 1) {
    const tree = currentTree(releasesDirectory);
    if (tree === null || tree.switchId === followed) return;
    follow(join(tree.directory, 'public', indexFolder));
    if (currentSwitch(releasesDirectory) === tree.switchId) followed = tree.switchId;
  }
};

parentPort?.on('message', ({ number, question }: SearchOrder) => {
  const answer = (outcome: SearchOutcome): void => parentPort?.postMessage(outcome);
  try {
    catchUp();
    answer({ number, answer: question === null ? null : search(index, question), problem: null });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    answer({ number, answer: null, problem });
  }
});
