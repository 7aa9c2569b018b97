import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Handle } from '../../../e2e/start-product.ts';
import { paths } from '../../../shared/src/paths.ts';
import { callAdmin } from '../bench.ts';
import { atMost, rounded, type Outcome } from '../outcome.ts';
import { untilServed } from './measure-latency.ts';
import { watchSwitches } from './releases.ts';

const edits = 50;
const withinMs = 2_000;
const settleMs = 3_000;
const seriesUid = 'api::series.series';

const answerSchema = z.object({
  results: z.array(z.object({ documentId: z.string(), slug: z.string() })),
});

/**
 * Fifty edits one after the other, evenly over two seconds: how often the site switches, and what is
 * live then. Of the introductions of series, because the CMS saves and publishes those in one go;
 * articles it publishes at a slower pace than that.
 */
export const measureBurst = async (product: Handle): Promise<Outcome[]> => {
  const collection = `/content-manager/collection-types/${seriesUid}`;
  const { results } = answerSchema.parse(
    await callAdmin(product, 'GET', `${collection}?pageSize=100`),
  );
  const last = new Map<string, string>();
  const switches = watchSwitches(product.dataDir);
  const startedAt = performance.now();
  for (let edit = 0; edit < edits; edit += 1) {
    const series = results[edit % results.length];
    if (!series) throw new Error('no series to edit');
    const intro = `Einführung der Reihe, Bearbeitung ${edit + 1} von ${edits}.`;
    await callAdmin(product, 'PUT', `${collection}/${series.documentId}`, { intro });
    last.set(paths.series(series.slug), intro);
    const nextAt = startedAt + ((edit + 1) * withinMs) / edits;
    await wait(Math.max(0, nextAt - performance.now()));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const live = await Promise.all(
    [...last].map(([path, intro]) => untilServed(`${product.url}${path}`, intro)),
  );
  await wait(settleMs);
  return [
    atMost(`switches for ${edits} edits within ${rounded(seconds)} s`, switches(), 3, ''),
    {
      what: 'last state of every edited entry live after the burst',
      seen: `${live.length} of ${last.size}, ${rounded(Math.max(...live))} ms after the last answer`,
      target: 'all',
      isMet: live.length === last.size,
    },
  ];
};
