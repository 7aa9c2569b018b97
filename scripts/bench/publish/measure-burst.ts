import { setTimeout as wait } from 'node:timers/promises';
import type { Handle } from '../../../e2e/start-product.ts';
import { atMost, rounded, seen, type Outcome } from '../outcome.ts';
import { publishTitle, readEditables } from './edits.ts';
import { untilServed } from './measure-latency.ts';
import { watchSwitches } from './releases.ts';

const edits = 50;
const withinMs = 2_000;
const settleMs = 3_000;

/** Fifty edits of ten entries, evenly over two seconds: how often the site switches, what is live then. */
export const measureBurst = async (product: Handle): Promise<Outcome[]> => {
  const entries = (await readEditables(product, new Date())).articles.slice(0, 10);
  const switches = watchSwitches(product.dataDir);
  const titles = new Map<string, string>();
  const startedAt = performance.now();
  const calls = Array.from({ length: edits }, async (_, index) => {
    await wait((index * withinMs) / edits);
    const entry = entries[index % entries.length];
    if (!entry) throw new Error('no article to edit');
    const title = `Meldung im Schwall, Fassung ${Math.floor(index / entries.length) + 1} von ${entry.id}`;
    titles.set(entry.path, title);
    await publishTitle(product, entry, title);
  });
  await Promise.all(calls);
  const seconds = (performance.now() - startedAt) / 1000;
  const live = await Promise.all(
    [...titles].map(([path, title]) => untilServed(`${product.url}${path}`, title)),
  );
  await wait(settleMs);
  const count = switches();
  return [
    atMost(`switches for ${edits} edits within 2 s`, count, 3, ''),
    {
      what: 'last state of every edited entry live after the burst',
      seen: `${live.length} of ${titles.size}, ${rounded(Math.max(...live))} ms after the last answer`,
      target: 'all',
      isMet: live.length === titles.size,
    },
    seen('  the CMS took the edits in', `${rounded(seconds)} s`),
  ];
};
