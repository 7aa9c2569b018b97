// A thread that publishes one release after the other, as fast as it can.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { switchingRelease } from './switching-release.ts';
import { writeRelease } from './write-release.ts';

const order = z.object({ dataDir: z.string(), releases: z.number() });
const { dataDir, releases } = order.parse(workerData);
for (let release = 1; release <= releases; release += 1) {
  writeRelease(dataDir, switchingRelease(release));
  parentPort?.postMessage(release);
}
