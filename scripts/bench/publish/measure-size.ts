import type { Handle } from '../../../e2e/start-product.ts';
import { median, megabytes } from '../bench.ts';
import { atMost, rounded, seen, type Outcome } from '../outcome.ts';
import { buildWithAstro } from './full-build.ts';
import { measureLatency } from './measure-latency.ts';
import { peakMemory, restartPublisher } from './measure-start.ts';
import { liveRelease } from './releases.ts';
import { untilIdle } from './until-idle.ts';

const builds = 3;
const starts = 3;
const startLimitSeconds = 20;

export interface SizeFigures {
  outcomes: Outcome[];
  medianMs: number;
  /** Bytes. */
  peak: number;
}

/** Latency against a full build of the same content in the same run, memory and start. */
export const measureSize = async (
  product: Handle,
  limits: { medianMs: number; p95Ms: number; shareOfBuild: number },
): Promise<SizeFigures> => {
  const idleMs = await untilIdle(product);
  const latency = await measureLatency(product, limits);
  const peak = peakMemory(product);
  const full: number[] = [];
  await buildWithAstro(product);
  for (let round = 0; round < builds; round += 1) full.push(await buildWithAstro(product));
  const share = latency.medianMs / median(full);
  const startMs: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    await untilIdle(product);
    startMs.push(await restartPublisher(product));
  }
  return {
    medianMs: latency.medianMs,
    peak,
    outcomes: [
      seen('pages', String(liveRelease(product.dataDir)?.pageCount)),
      seen('compressing after the first start', `${rounded(idleMs / 1000)} s`),
      ...latency.outcomes,
      seen('warm full astro build', `median ${rounded(median(full) / 1000)} s of ${builds}`),
      {
        ...atMost('publish to live : full build', share, limits.shareOfBuild, ''),
        seen: `1 : ${rounded(1 / share)}`,
        target: `1 : ${1 / limits.shareOfBuild}`,
      },
      seen('peak memory of the publisher', megabytes(peak)),
      atMost(
        `start of the publisher until up to date, median of ${starts}`,
        median(startMs) / 1000,
        startLimitSeconds,
        's',
      ),
    ],
  };
};
