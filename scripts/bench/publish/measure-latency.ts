import { setTimeout as wait } from 'node:timers/promises';
import type { Handle } from '../../../e2e/start-product.ts';
import { median } from '../bench.ts';
import { atMost, rounded, seen, type Outcome } from '../outcome.ts';
import { publishTitle, readEditables, type Editable } from './edits.ts';
import { changesOf, liveRelease } from './releases.ts';

const roundsPerKind = 12;
const giveUpMs = 120_000;
/** Nobody opens, edits and publishes an entry in less. What comes quicker is measured as a burst. */
const nextClickMs = 1_000;

/** Value below which `share` of the values lie; the slowest where there are few. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

/** Milliseconds until the gateway answers with `text` at `address`, asked every `everyMs`. */
export const untilServed = async (address: string, text: string, everyMs = 2): Promise<number> => {
  const startedAt = performance.now();
  for (;;) {
    const answer = await fetch(address);
    if ((await answer.text()).includes(text)) return performance.now() - startedAt;
    if (performance.now() - startedAt > giveUpMs) throw new Error(`${address}: never „${text}“`);
    await wait(everyMs);
  }
};

interface Round {
  callMs: number;
  liveMs: number;
  pages: number | null;
}

const runRound = async (product: Handle, entry: Editable, title: string): Promise<Round> => {
  const before = liveRelease(product.dataDir)?.releaseId;
  const startedAt = performance.now();
  await publishTitle(product, entry, title);
  const callMs = performance.now() - startedAt;
  const liveMs = await untilServed(`${product.url}${entry.path}`, title);
  const release = liveRelease(product.dataDir)?.releaseId;
  const changes = release && release !== before ? changesOf(product.dataDir, release) : null;
  // The next click comes from a person: what the publisher does after the switch is over by then.
  await wait(nextClickMs);
  return { callMs, liveMs, pages: changes?.pages ?? null };
};

export interface Latency {
  outcomes: Outcome[];
  medianMs: number;
}

/** From the answer of "Veröffentlichen" to the new title at the gateway, one edit after the other. */
export const measureLatency = async (
  product: Handle,
  limits: { medianMs: number; p95Ms: number },
): Promise<Latency> => {
  const editables = await readEditables(product, new Date());
  const kinds: [string, readonly Editable[]][] = [
    ['event to come', editables.upcoming],
    ['past event', editables.past],
    ['article', editables.articles],
    ['guide', editables.guides],
    ['practice example', editables.examples],
  ];
  const all: Round[] = [];
  const details: Outcome[] = [];
  const eventPages: number[] = [];
  for (const [kind, entries] of kinds) {
    const rounds: Round[] = [];
    for (let round = 0; round < roundsPerKind; round += 1) {
      const entry = entries[(round * 7) % entries.length];
      if (!entry) throw new Error(`no ${kind} to edit`);
      rounds.push(await runRound(product, entry, `${entry.title}, Runde ${round + 1}`));
    }
    all.push(...rounds);
    const pages = rounds.flatMap((each) => each.pages ?? []);
    if (kind === 'event to come' || kind === 'past event') eventPages.push(...pages);
    const live = rounds.map((each) => each.liveMs);
    details.push(
      seen(
        `  title of ${kind}`,
        `median ${rounded(median(live))} ms, slowest ${rounded(Math.max(...live))} ms, ` +
          `${pages.length > 0 ? median(pages) : '?'} pages changed`,
      ),
    );
  }
  const live = all.map(({ liveMs }) => liveMs);
  const calls = all.map(({ callMs }) => callMs);
  return {
    medianMs: median(live),
    outcomes: [
      atMost(`publish to live, median of ${all.length}`, median(live), limits.medianMs, 'ms'),
      atMost('publish to live, p95', percentile(live, 0.95), limits.p95Ms, 'ms'),
      ...details,
      seen('  the admin call itself', `median ${rounded(median(calls))} ms`),
      ...(eventPages.length > 0
        ? [atMost('pages changed by the title of one event, most', Math.max(...eventPages), 19, '')]
        : []),
    ],
  };
};
