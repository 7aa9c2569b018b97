import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pidOf } from '../../../e2e/processes.ts';
import type { Handle } from '../../../e2e/start-product.ts';

const windowMs = 3_000;
const giveUpMs = 600_000;
/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

const processorMs = (pid: number): number => {
  // Fields 14 and 15; the second is the program's name, which may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
};

/**
 * Waits until the publisher has done what follows a start (compressing, keeping the other tree up to
 * date) and uses next to no processor; milliseconds that this took.
 */
export const untilIdle = async ({ dataDir }: Handle): Promise<number> => {
  const startedAt = performance.now();
  while (performance.now() - startedAt < giveUpMs) {
    const pid = pidOf(dataDir, 'publisher') ?? 0;
    const before = processorMs(pid);
    await wait(windowMs);
    if (processorMs(pid) - before < windowMs * 0.03) return performance.now() - startedAt;
  }
  throw new Error('The publisher was not idle within ten minutes.');
};
