// `node scripts/production/try-production.ts [--demo]`: what docker-compose.yml describes, without
// containers. A PostgreSQL of its own, then CMS, publisher and gateway with the commands and the
// environment of the compose file; only addresses and folders are those of this machine.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureSecrets } from '../supervise/secrets.ts';
import { freePort } from '../supervise/free-port.ts';
import { startPostgres } from '../testing/postgres.ts';
import { interpolate, readCompose } from './compose-file.ts';

const root = join(import.meta.dirname, '../..');
const withDemo = process.argv.includes('--demo');
const compose = readCompose(root);
const scratch = mkdtempSync(join(tmpdir(), 'production-'));
const children: ChildProcess[] = [];
const output: Record<string, string> = {};

const postgres = await startPostgres();
if (!postgres) {
  console.error('Auf dieser Maschine gibt es kein PostgreSQL (Debian: apt install postgresql).');
  process.exit(1);
}
// However this ends, nothing of it stays behind.
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  postgres.stop();
  rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const anyPort = (): Promise<number> => freePort(0, '127.0.0.1');
const [cmsPort, gatewayPort, previewPort] = [await anyPort(), await anyPort(), await anyPort()];

const variables = {
  ...ensureSecrets(join(scratch, 'secrets')),
  PUBLIC_URL: 'https://netzwerk.example',
  PREVIEW_URL: 'https://vorschau.netzwerk.example',
  MAIL_FROM: 'Netzwerk Innenstadt NRW <geschaeftsstelle@netzwerk.example>',
  POSTGRES_PASSWORD: 'unused',
  SEED_DEMO: String(withDemo),
};

/** Where a container would find another container, or its own volume, this machine has its own. */
const here = (name: string, value: string, volume: string): string => {
  if (name === 'DATABASE_URL') return postgres.url;
  if (name === 'DATA_DIR') return join(scratch, volume);
  if (name === 'CMS_URL') return `http://127.0.0.1:${cmsPort}`;
  if (name === 'CMS_PORT') return String(cmsPort);
  if (name === 'PORT') return String(gatewayPort);
  if (name === 'PREVIEW_PORT') return String(previewPort);
  return /^(CMS_|PREVIEW_)?HOST$/.test(name) ? '127.0.0.1' : value;
};

const start = (name: string): void => {
  const service = compose.services[name];
  const volume = service?.volumes[0]?.split(':')[0] ?? name;
  mkdirSync(join(scratch, volume), { recursive: true });
  const given = Object.entries(service?.environment ?? {}).map(([key, value]) => [
    key,
    here(key, interpolate(value, variables), volume),
  ]);
  const inRepository = (path: string): string => path.replace(/^\/app(?=\/|$)/, root);
  const [, ...args] = service?.command ?? [];
  const child = spawn(process.execPath, args.map(inRepository), {
    cwd: inRepository(service?.working_dir ?? '/app'),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...Object.fromEntries(given) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const keep = (data: Buffer): void => {
    output[name] = (output[name] ?? '') + data.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  children.push(child);
};

let failed = 0;
const expectThat = async (what: string, check: () => Promise<boolean> | boolean): Promise<void> => {
  const end = performance.now() + 180_000;
  let holds = false;
  while (!holds && performance.now() < end) {
    holds = await Promise.resolve(check()).catch(() => false);
    if (!holds) await wait(500);
  }
  if (!holds) failed += 1;
  console.log(`${holds ? '✓' : '✗'} ${what}`);
};

const site = `http://127.0.0.1:${gatewayPort}`;
const status = async (path: string): Promise<number> => (await fetch(site + path)).status;

for (const name of ['gateway', 'cms', 'publisher']) start(name);
await expectThat('das CMS legt seine Tabellen in PostgreSQL an und antwortet', async () => {
  const health = (await (await fetch(`${site}/healthz`)).json()) as { cms: string };
  return health.cms === 'ok';
});
await expectThat('die Redaktion ist durch das Gateway erreichbar, mit HSTS', async () => {
  const answer = await fetch(`${site}/admin/`);
  return answer.ok && answer.headers.get('strict-transport-security') !== null;
});
await expectThat(
  'die Dateien des CMS sind es nicht',
  async () => (await status('/uploads/x')) === 404,
);
if (withDemo) {
  await expectThat(
    'die erste Fassung der Website geht online',
    async () => (await status('/')) === 200,
  );
  await expectThat('ein Mitglied ohne Anmeldung bekommt nichts', async () => {
    return (await status('/api/member/guides')) === 401;
  });
} else {
  const linkFile = join(scratch, 'cms-data', 'first-admin-link.txt');
  await expectThat('ein einmaliger Link für das erste Konto liegt bereit', () =>
    existsSync(linkFile),
  );
  await expectThat('niemand kann sich ohne ihn anlegen', async () => {
    const answer = await fetch(`${site}/admin/register-admin`, { method: 'POST' });
    return answer.status === 403;
  });
  await expectThat(
    'die Website sagt, dass sie noch entsteht',
    async () => (await status('/')) === 503,
  );
  await expectThat('der Publisher sagt auf Deutsch, was fehlt', () =>
    (output['publisher'] ?? '').includes('Bitte'),
  );
}
await expectThat('SIGTERM beendet alle drei', async () => {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(
    children.map(
      (child) => child.exitCode !== null || new Promise((done) => child.once('exit', done)),
    ),
  );
  return true;
});
const secret = readFileSync(join(scratch, 'secrets', 'secrets.env'), 'utf8').split('\n')[0] ?? '';
await expectThat(
  'kein Geheimnis steht in den Ausgaben',
  () => !Object.values(output).some((text) => text.includes(secret.split('=')[1] ?? secret)),
);
if (failed > 0)
  for (const [name, text] of Object.entries(output)) console.log(`── ${name}\n${text}`);
process.exit(failed > 0 ? 1 : 0);
