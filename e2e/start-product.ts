import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../scripts/supervise/free-port.ts';
import { productPlans } from '../scripts/supervise/process-plans.ts';
import { readProductEnvironment } from '../scripts/supervise/read-environment.ts';
import { startProcess, stopProcess } from './processes.ts';

const root = resolve(import.meta.dirname, '..');

const until = async (
  what: string,
  patienceMs: number,
  check: () => Promise<boolean>,
): Promise<void> => {
  const endMs = Date.now() + patienceMs;
  while (!(await check().catch(() => false))) {
    if (Date.now() > endMs) throw new Error(`${what}: no answer within ${patienceMs / 60_000} min`);
    await wait(250);
  }
};

export interface Handle {
  url: string;
  cmsUrl: string;
  dataDir: string;
  snapshotToken: string;
  adminToken: string;
}

/**
 * The whole product with the content of `dataDir`, else with its demo content in a data folder of its
 * own; `npm start` must have built it.
 */
export const startProduct = async (
  dataDir = mkdtempSync(join(tmpdir(), 'netzwerk-')),
  patienceMs = 5 * 60_000,
): Promise<Handle> => {
  const port = await freePort(0, '127.0.0.1');
  const previewPort = await freePort(0, '127.0.0.1');
  const environment = await readProductEnvironment(root, {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATA_DIR: dataDir,
    PORT: String(port),
    PREVIEW_PORT: String(previewPort),
    HOST: '127.0.0.1',
  });
  const plans = productPlans(root, environment);
  const plain = Object.fromEntries(
    (['cms', 'publisher', 'gateway'] as const).map((name) => {
      const { cwd, args, variables } = plans[name];
      // Without the guard that ends a process together with the supervisor: here there is none.
      const guard = args.indexOf('--import');
      return [name, { cwd, args: args.toSpliced(guard, guard < 0 ? 0 : 2), variables }];
    }),
  );
  writeFileSync(join(dataDir, 'plans.json'), JSON.stringify(plain), { mode: 0o600 });

  const url = `http://localhost:${port}`;
  for (const name of ['gateway', 'cms', 'publisher'] as const) startProcess(dataDir, name);
  await until(
    `CMS, see ${dataDir}/cms.log`,
    patienceMs,
    async () => (await fetch(`${environment.cmsUrl}/_health`)).ok,
  );
  await until(
    `first release, see ${dataDir}/publisher.log`,
    patienceMs,
    async () => (await fetch(`${url}/healthz`)).ok,
  );

  const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as {
    admin: { email: string; password: string };
  };
  // Once for all: Strapi allows five admin logins in five minutes.
  const login = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(accounts.admin),
  });
  if (!login.ok) throw new Error(`admin login: ${login.status} ${await login.text()}`);
  const { data } = (await login.json()) as { data: { token: string } };
  return {
    url,
    cmsUrl: environment.cmsUrl,
    dataDir,
    snapshotToken: environment.variables.cms.SNAPSHOT_TOKEN ?? '',
    adminToken: data.token,
  };
};

export const stopProduct = async (dataDir: string): Promise<void> => {
  for (const name of ['publisher', 'cms', 'gateway'] as const) await stopProcess(dataDir, name);
};
