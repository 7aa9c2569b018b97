import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { explainEnvironment, publisherEnvironmentSchema } from '@netzwerk/shared';
import { z } from 'zod';
import { log } from '../process/log.ts';
import { loadRenderer } from '../renderer/load-renderer.ts';
import { startPreview } from '../preview/start-preview.ts';
import { followOutputs } from '../src/outputs/site-outputs.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { createCmsClient } from './cms-client.ts';
import { createPress } from './press.ts';
import { PublishProblem } from './publish-problem.ts';
import { takeLock, type Lock } from './publisher-lock.ts';
import { createPublisher } from './publisher.ts';
import { createBesideRuns } from './run/beside-runs.ts';
import { createPurgeCaches } from './run/purge-caches.ts';
import { openPurgeCount } from './run/purges.ts';
import { createReporter } from './run/reporter.ts';
import { runForever } from './run/run-loop.ts';
import { createTurns } from './turns.ts';
import { openWorkshop } from './workshop.ts';

// What is wrong is read by people: the environment by operators, the content by editors.
z.config(z.locales.de());
const parsed = publisherEnvironmentSchema.safeParse(process.env);
if (!parsed.success) {
  console.error('Der Publisher startet nicht, weil seine Umgebung nicht stimmt:');
  for (const line of explainEnvironment(parsed.error)) console.error(`  ${line}`);
  process.exit(1);
}
const environment = parsed.data;
const { DATA_DIR, PUBLIC_URL, CMS_URL, SNAPSHOT_TOKEN, NIGHTLY_AT, PURGE_URL } = environment;

const ending = new AbortController();
const { signal } = ending;
for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => ending.abort());

const now = (): number => Date.now();
const lockPath = join(DATA_DIR, 'work', 'publisher.lock');

const waitForLock = async (): Promise<Lock> => {
  for (let attempt = 0; ; attempt += 1) {
    const lock = await takeLock(lockPath, now);
    if (lock) return lock;
    if (attempt === 0) console.error('Ein anderer Publisher arbeitet hier schon; dieser wartet.');
    await wait(1_000);
    if (signal.aborted) process.exit(0);
  }
};
const lock = await waitForLock();
const requireLock = async (): Promise<void> => {
  if (!(await lock.isHeld()))
    throw new PublishProblem(['Ein anderer Publisher hat übernommen.'], { mayPass: true });
};

await clearLeftovers(DATA_DIR);
const renderer = await loadRenderer();
const cms = createCmsClient({ cmsUrl: CMS_URL, token: SNAPSHOT_TOKEN });
const workshop = await openWorkshop({
  dataDir: DATA_DIR,
  publicUrl: PUBLIC_URL,
  cms,
  now,
  requireLock,
});
const press = createPress({ follow: followOutputs, renderer }, workshop);
const turns = createTurns();
const reporter = createReporter(cms, signal);
const beside = createBesideRuns({ cms, press, workshop, turns, signal, now, requireLock });
const { images, documents } = workshop;
const preview = await startPreview({
  host: environment.PREVIEW_HOST,
  port: environment.PREVIEW_PORT,
  publicUrl: PUBLIC_URL,
  previewUrl: environment.PREVIEW_URL,
  secret: environment.PREVIEW_SECRET,
  renderer,
  published: press.lastInput,
  drafts: cms.drafts,
  share: cms.sharedPreview,
  memberView: cms.memberView,
  files: { image: images.makeReady, imageFile: images.place, document: documents.fetch },
  now,
}).catch((error: NodeJS.ErrnoException) => {
  const reason = error.code === 'EADDRINUSE' ? 'er ist schon belegt' : error.message;
  console.error(`Port ${environment.PREVIEW_PORT} lässt sich nicht öffnen: ${reason}.`);
  process.exit(1);
});
log('info', 'publisher ready', { nightlyAt: NIGHTLY_AT });

await runForever({
  cms,
  publisher: createPublisher({ cms, press, workshop, now }),
  purgeCount: await openPurgeCount(workshop.layout.purged),
  history: workshop.history,
  reporter,
  purgeCaches: createPurgeCaches(PURGE_URL, PUBLIC_URL, signal),
  turns,
  nightlyAt: NIGHTLY_AT,
  afterRun: beside.afterRun,
  uploaded: beside.uploaded,
  signal,
  now,
});
await preview.close();
await beside.leaveNotes();
await lock.release();
process.exit(0);
