import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { explainEnvironment, publisherEnvironmentSchema } from '@netzwerk/shared';
import { z } from 'zod';
import { log } from '../process/log.ts';
import { createCmsClient } from './cms-client.ts';
import { takeLock, type Lock } from './publisher-lock.ts';
import { clearLeftovers } from './release-directory.ts';
import { runForever } from './run-loop.ts';
import { hashSiteCode } from './snapshot-hash.ts';

// What is wrong is read by people: the environment by operators, the content by editors.
z.config(z.locales.de());
const parsed = publisherEnvironmentSchema.safeParse(process.env);
if (!parsed.success) {
  console.error('Der Publisher startet nicht, weil seine Umgebung nicht stimmt:');
  for (const line of explainEnvironment(parsed.error)) console.error(`  ${line}`);
  process.exit(1);
}
const { DATA_DIR, PUBLIC_URL, CMS_URL, SNAPSHOT_TOKEN, NIGHTLY_AT } = parsed.data;

const ending = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ending.abort());

const now = (): number => Date.now();
const lockPath = join(DATA_DIR, 'work', 'publisher.lock');

const waitForLock = async (): Promise<Lock> => {
  for (let attempt = 0; ; attempt += 1) {
    const lock = await takeLock(lockPath, now);
    if (lock) return lock;
    if (attempt === 0) console.error('Ein anderer Publisher arbeitet hier schon; dieser wartet.');
    await wait(1_000);
    if (ending.signal.aborted) process.exit(0);
  }
};
const lock = await waitForLock();
await clearLeftovers(DATA_DIR);
log('info', 'publisher ready', { nightlyAt: NIGHTLY_AT });

await runForever(
  {
    dataDir: DATA_DIR,
    publicUrl: PUBLIC_URL,
    cms: createCmsClient({ cmsUrl: CMS_URL, token: SNAPSHOT_TOKEN, publicUrl: PUBLIC_URL }),
    codeHash: hashSiteCode(),
    buildTimeoutMs: 5 * 60_000,
    signal: ending.signal,
    mayStillSwitch: lock.isHeld,
    now,
  },
  NIGHTLY_AT,
);
await lock.release();
process.exit(0);
