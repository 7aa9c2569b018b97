import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pidOf, startProcess, stopProcess } from '../../../e2e/processes.ts';
import type { Handle } from '../../../e2e/start-product.ts';
import { reportedRuns } from './reported-runs.ts';

const giveUpMs = 600_000;

/** Most memory that the publisher itself has held since its start, in bytes. Linux. */
export const peakMemory = ({ dataDir }: Handle): number => {
  const status = readFileSync(`/proc/${pidOf(dataDir, 'publisher')}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) * 1024;
};

/** Milliseconds from the start of the publisher's process until its first run is reported as done. */
export const restartPublisher = async ({ dataDir }: Handle): Promise<number> => {
  await stopProcess(dataDir, 'publisher');
  const startedAtMs = Date.now();
  startProcess(dataDir, 'publisher');
  for (;;) {
    const [run] = reportedRuns(dataDir, startedAtMs);
    if (run) return run.finishedAtMs - startedAtMs;
    if (Date.now() - startedAtMs > giveUpMs) throw new Error('The publisher got never up to date.');
    await wait(50);
  }
};
