import { setTimeout as wait } from 'node:timers/promises';
import { pidOf } from '../../e2e/processes.ts';
import { megabytes, memoryOf, type Bench } from './bench.ts';

/** Idle: a minute after the first release nothing happens but timers. */
export const benchMemory: Bench = async ({ dataDir }) => {
  await wait(60_000);
  const names = ['cms', 'publisher', 'gateway'] as const;
  const sizes = names.map((name) => memoryOf(pidOf(dataDir, name) ?? 0));
  return [
    ...names.map((name, index) => `${name}: ${megabytes(sizes[index] ?? 0)}`),
    `all: ${megabytes(sizes.reduce((sum, size) => sum + size, 0))} (limit 1,200 MB, supervisor besides)`,
  ];
};
