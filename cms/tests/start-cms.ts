import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface RunningCms {
  url: string;
  port: number;
  environment: NodeJS.ProcessEnv;
  process: ChildProcess;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}

const secretNames = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'MEMBER_JWT_SECRET',
  'FILE_LINK_SECRET',
  'SNAPSHOT_TOKEN',
  'PREVIEW_SECRET',
];

export const freshSecrets = (): Record<string, string> =>
  Object.fromEntries(secretNames.map((name) => [name, randomBytes(32).toString('base64')]));

export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A real CMS process on a data folder of its own; resolves when it answers. */
export const startCms = async (options: {
  dataDir: string;
  port?: number;
  environment?: NodeJS.ProcessEnv;
}): Promise<RunningCms> => {
  const port = options.port ?? (await freePort());
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    DATA_DIR: options.dataDir,
    PUBLIC_URL: 'http://localhost:8080',
    PREVIEW_URL: 'http://localhost:8081',
    CMS_PORT: String(port),
    MAIL_FROM: 'Netzwerk Innenstadt NRW <geschaeftsstelle@innenstadt.example>',
    ...freshSecrets(),
    ...options.environment,
  };
  const root = resolve(import.meta.dirname, '..');
  const strapi = resolve(root, '../node_modules/@strapi/strapi/bin/strapi.js');
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(options.dataDir, 'cms.log'), { flags: 'a' });
  child.stdout.pipe(log);
  child.stderr.pipe(log);

  const url = `http://127.0.0.1:${port}`;
  const end = performance.now() + 240_000;
  const answers = (): Promise<boolean> =>
    fetch(`${url}/_health`).then(
      (answer) => answer.ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`The CMS ended; see ${options.dataDir}/cms.log`);
    if (performance.now() > end) throw new Error(`No answer; see ${options.dataDir}/cms.log`);
    await new Promise((wait) => setTimeout(wait, 200));
  }

  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> =>
    new Promise((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
      child.kill(signal);
    });
  return { url, port, environment, process: child, stop };
};

const clock = pathToFileURL(resolve(import.meta.dirname, 'shift-clock.mjs')).href;

/** What moves the clock of a CMS by so many days. */
export const shiftedBy = (days: number): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=${clock}`,
  CLOCK_SHIFT_DAYS: String(days),
});

/** Kills a CMS and starts it again on the same data and address, `days` later. */
export const restartCms = async (
  cms: RunningCms,
  dataDir: string,
  days = 0,
): Promise<RunningCms> => {
  await cms.stop('SIGKILL');
  const environment = { ...cms.environment, ...shiftedBy(days) };
  return startCms({ dataDir, port: cms.port, environment });
};

/** Another process on the data of the CMS that all tests share. */
export const startSecondCms = async (): Promise<RunningCms> => {
  const environment = JSON.parse(process.env.CMS_TEST_ENVIRONMENT ?? '{}') as NodeJS.ProcessEnv;
  const port = await freePort();
  return startCms({
    dataDir: process.env.CMS_TEST_DATA_DIR ?? '',
    port,
    environment: { ...environment, CMS_PORT: String(port) },
  });
};
