import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { token } from './start-publishing-cms.ts';

export interface RunningPublisher {
  child: ChildProcess;
  output: () => string;
  /** Ends it and all it has started with `signal`; resolves when it is gone. */
  end: (signal: NodeJS.Signals) => Promise<void>;
}

/** Each has a port of its own for the preview, beside those of other test files. */
let started = 0;
const previewPort = (): string => {
  started += 1;
  return String(20_000 + ((process.pid * 31 + started) % 10_000));
};

/** The publisher as it runs in production: its own process, in a group of its own. */
export const startPublisher = (dataDir: string, cmsUrl: string): RunningPublisher => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts')], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      CMS_URL: cmsUrl,
      PUBLIC_URL: 'https://innenstadt.example',
      SNAPSHOT_TOKEN: token,
      PREVIEW_HOST: '127.0.0.1',
      PREVIEW_PORT: previewPort(),
      PREVIEW_URL: 'https://vorschau.innenstadt.example',
      PREVIEW_SECRET: 'preview-secret-of-at-least-32-characters',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const end = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    });
  return { child, output: () => output, end };
};
