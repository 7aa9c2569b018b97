// `npm run seed`: fills an empty database with the demo content and ends again. A database that
// has content stays as it is; `npm start` does the same on its first start.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildCms, buildShared } from './supervise/build-changed.ts';
import { productPlans } from './supervise/process-plans.ts';
import { readProductEnvironment } from './supervise/read-environment.ts';
import { waitForHealth } from './supervise/wait-for-health.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);

const environment = await readProductEnvironment(root, { ...process.env, SEED_DEMO: 'true' });
await buildShared(root, say);
await buildCms(root, say);
const { args, cwd, variables } = productPlans(root, environment).cms;
const cms = spawn(process.execPath, args, {
  cwd,
  env: variables,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const ended = new Promise<number>((resolve) => cms.once('exit', (code) => resolve(code ?? 1)));
const isUp = waitForHealth(environment, 'cms', say).then(() => true);
if (!(await Promise.race([isUp, ended.then(() => false)]))) {
  console.error('Das CMS ist nicht gestartet; der Grund steht darüber.');
  process.exit(1);
}
cms.kill('SIGTERM');
await ended;
say('Die Datenbank hat Inhalte. Starten mit: npm start');
process.exit(0);
