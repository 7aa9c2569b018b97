// Runs the product on one machine: builds what changed, starts CMS, publisher and gateway, keeps
// them running, ends all of them together. Started by start.mjs.
import { join } from 'node:path';
import { takeLock, type Lock } from '../site/publisher/publisher-lock.ts';
import { announcement } from './supervise/announce.ts';
import { buildCms, buildRenderer, buildShared } from './supervise/build-changed.ts';
import { developmentPlans, productPlans } from './supervise/process-plans.ts';
import { tryPort } from './supervise/free-port.ts';
import { readProductEnvironment, type ProductEnvironment } from './supervise/read-environment.ts';
import { supervise, type SupervisedProcess } from './supervise/supervised-process.ts';
import { waitForHealth } from './supervise/wait-for-health.ts';
import { watchParent } from './supervise/watch-parent.ts';

const root = join(import.meta.dirname, '..');
const isDevelopment = process.argv.includes('--dev');
const running: SupervisedProcess[] = [];
const say = (line: string): void => console.log(line);

let lock: Lock | null = null;
let ending: Promise<void> | null = null;
const end = (code: number): Promise<void> =>
  (ending ??= (async () => {
    if (running.length > 0) say('\nWird beendet …');
    await Promise.all(running.map((each) => each.stop()));
    await lock?.release();
    process.exit(code);
  })());

const fail = async (sentence: string): Promise<never> => {
  console.error(`\n${sentence}\n`);
  await end(1);
  // Another end was under way already: it decides.
  return new Promise<never>(() => undefined);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
watchParent(() => end(0));

const readEnvironment = async (): Promise<ProductEnvironment> => {
  try {
    return await readProductEnvironment(root, process.env);
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const lines = error.errors.map((line) => `  - ${String(line)}`);
    return fail(['Die Umgebung stimmt nicht:', ...lines].join('\n'));
  }
};

const startedAt = performance.now();
const environment = await readEnvironment();
lock = await takeLock(join(environment.dataDir, 'work', 'supervisor.lock'), () => Date.now());
if (!lock)
  await fail(
    `Mit ${environment.dataDir} läuft das Produkt schon. Ein zweites braucht einen eigenen Ordner: DATA_DIR=… PORT=… npm start`,
  );
const { HOST, PORT, ADMIN_PORT, PUBLIC_URL } = environment.gateway;
const { PREVIEW_HOST, PREVIEW_PORT, PREVIEW_URL } = environment.publisher;
for (const [name, port, host] of [
  ['PORT', PORT, HOST],
  ['ADMIN_PORT', ADMIN_PORT, HOST],
  ['PREVIEW_PORT', PREVIEW_PORT, PREVIEW_HOST],
] as const)
  if (port !== undefined && (await tryPort(port, host)) === null)
    await fail(`Port ${port} ist schon belegt. Mit einem anderen: ${name}=${port + 1} npm start`);

const start = (name: keyof ReturnType<typeof productPlans>): void => {
  if (ending) return;
  const plans = (isDevelopment ? developmentPlans : productPlans)(root, environment);
  running.push(
    supervise(plans[name], (failed) =>
      fail(`${failed} startet nicht; der Grund steht in den Zeilen darüber.`),
    ),
  );
};

try {
  await buildShared(root, say);
  // First of all: the address answers from here on, if only to say that the site is being made.
  start('gateway');
  await buildCms(root, say);
  say('Das CMS startet …');
  start('cms');
  await buildRenderer(root, say);
  await waitForHealth(environment, 'cms', say);
  start('publisher');
  await waitForHealth(environment, 'site', say);
  if (isDevelopment) start('astro');
} catch (error) {
  await fail(error instanceof Error ? error.message : String(error));
}
say(
  announcement({
    publicUrl: PUBLIC_URL,
    previewUrl: PREVIEW_URL,
    adminPort: ADMIN_PORT,
    dataDir: environment.dataDir,
    root,
    sendsMail: environment.sendsMail,
    seconds: Math.round((performance.now() - startedAt) / 1000),
  }),
);
