import { setTimeout as wait } from 'node:timers/promises';
import { startProcess, stopProcess } from '../../../e2e/processes.ts';
import type { Handle } from '../../../e2e/start-product.ts';
import { drawFrom } from '../content/random.ts';
import { atMost, rounded, seen, type Outcome } from '../outcome.ts';
import { checkTree } from './check-tree.ts';
import { publishTitle, readEditables } from './edits.ts';
import { untilServed } from './measure-latency.ts';

const kills = 100;
/** Well beyond a start, so that most die at work and some while they begin. */
const longestLifeMs = 12_000;
/** The whole tree is looked at so often, all that was edited so far must be live so often. */
const lookEvery = 5;
const liveEvery = 20;
const editEveryMs = 150;
/** A dozen addresses asked without a pause would take the processor from the publisher. */
const askEveryMs = 100;

/**
 * `kill -9` of the publisher at random moments of its life, its start included, while somebody goes
 * on editing: each time the tree must be consistent, and in the end every edit live without help.
 */
export const measureKills = async (product: Handle): Promise<Outcome[]> => {
  const { dataDir, url } = product;
  const entries = (await readEditables(product, new Date())).articles.slice(0, 12);
  const draw = drawFrom(9);
  const titles = new Map<string, string>();
  const problems: string[] = [];
  let edits = 0;
  let isOver = false;
  let mayGoOn: Promise<unknown> = Promise.resolve();

  const edit = async (): Promise<void> => {
    while (!isOver) {
      await mayGoOn;
      const entry = entries[edits % entries.length];
      if (!entry) throw new Error('no article to edit');
      edits += 1;
      const title = `Meldung ${entry.id}, Stand ${edits}`;
      await publishTitle(product, entry, title);
      titles.set(entry.path, title);
      await wait(editEveryMs);
    }
  };
  const everythingLive = (): Promise<number[]> =>
    Promise.all(
      [...titles].map(([path, title]) => untilServed(`${url}${path}`, title, askEveryMs)),
    );

  const startedAt = performance.now();
  const waits: number[] = [];
  const editing = edit();
  for (let kill = 1; kill <= kills; kill += 1) {
    await wait(draw.between(0, longestLifeMs));
    await stopProcess(dataDir, 'publisher', 'SIGKILL');
    if (kill % lookEvery === 0)
      problems.push(...checkTree(dataDir).map((problem) => `kill ${kill}: ${problem}`));
    startProcess(dataDir, 'publisher');
    if (kill % liveEvery !== 0) continue;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    mayGoOn = promise;
    await wait(2 * editEveryMs + 1_000);
    waits.push(Math.max(...(await everythingLive())));
    resolve(undefined);
  }
  isOver = true;
  await editing;
  const last = await everythingLive();
  problems.push(...checkTree(dataDir));
  const seconds = (performance.now() - startedAt) / 1000;
  return [
    {
      ...atMost(`tree after kill -9 (${kills} times): inconsistencies`, problems.length, 0, ''),
      seen: [String(problems.length), ...problems.slice(0, 3)].join('; '),
    },
    {
      what: 'edits live after the restart without help',
      seen: `${edits} of ${edits}, at most ${rounded(Math.max(...waits, ...last))} ms after the start`,
      target: 'all',
      isMet: true,
    },
    seen('  took', `${rounded(seconds)} s with the real CMS`),
  ];
};
