import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort } from './supervise/free-port.ts';
import { readProductEnvironment } from './supervise/read-environment.ts';
import { ensureSecrets } from './supervise/secrets.ts';
import { supervise } from './supervise/supervised-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'supervise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the supervisor as start.mjs does; only for starts that refuse. */
const refusedStart = (variables: NodeJS.ProcessEnv) =>
  new Promise<{ code: number | null; text: string }>((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'supervise.ts')], {
      env: { PATH: process.env.PATH, HOME: folder, DATA_DIR: join(folder, 'data'), ...variables },
    });
    let text = '';
    child.stdout.on('data', (data: Buffer) => (text += data.toString()));
    child.stderr.on('data', (data: Buffer) => (text += data.toString()));
    child.once('close', (code) => resolve({ code, text }));
  });

/** A zombie that nobody has collected yet does no longer live. */
const isAlive = (pid: number): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
};

describe('a start that cannot work', () => {
  it('lists every wrong variable of all processes at once', async () => {
    const { code, text } = await refusedStart({
      PORT: 'abc',
      SMTP_URL: 'mail.example',
      NIGHTLY_AT: '25:00',
      PUBLIC_URL: 'http://netzwerk.example',
    });
    expect(code).toBe(1);
    for (const name of ['PORT', 'SMTP_URL', 'NIGHTLY_AT', 'PUBLIC_URL'])
      expect(text).toContain(`  - ${name}: `);
  }, 60_000);

  it('says which port is taken and how to take another one', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '0.0.0.0', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const sentence = (name: string): string =>
      `Port ${port} ist schon belegt. Mit einem anderen: ${name}=${port + 1} npm start`;
    const site = await refusedStart({ PORT: String(port) });
    const preview = await refusedStart({
      PORT: String(await freePort(0, '0.0.0.0')),
      PREVIEW_PORT: String(port),
    });
    other.close();
    expect([site.code, site.text.trim()]).toEqual([1, sentence('PORT')]);
    expect([preview.code, preview.text.trim()]).toEqual([1, sentence('PREVIEW_PORT')]);
  }, 60_000);

  it('says on Node 18 that it is too old, before anything else', () => {
    const code = `Object.defineProperty(process.versions, 'node', {value: '18.20.0'});
      import(${JSON.stringify(join(import.meta.dirname, 'bootstrap/check-machine.mjs'))})
        .then(({ checkMachine }) => checkMachine('/tmp', false));`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('Bitte Node 20 oder neuer installieren.');
  });
});

describe('the preview host', () => {
  it('lies beside the site unless told otherwise', async () => {
    const previewOf = async (caller: Record<string, string>) => {
      const DATA_DIR = join(folder, 'preview');
      const { publisher } = await readProductEnvironment(folder, { DATA_DIR, ...caller });
      return [publisher.PREVIEW_PORT, publisher.PREVIEW_URL];
    };
    expect(await previewOf({})).toEqual([8081, 'http://localhost:8081']);
    expect(await previewOf({ PORT: '9000' })).toEqual([9001, 'http://localhost:9001']);
    expect(await previewOf({ ADMIN_PORT: '8081' })).toEqual([8082, 'http://localhost:8082']);
    expect(await previewOf({ PREVIEW_PORT: '90' })).toEqual([90, 'http://localhost:90']);
  });
});

describe('secrets', () => {
  it('are drawn once, all different, and readable by their owner only', () => {
    const dataDir = join(folder, 'secrets');
    const drawn = ensureSecrets(dataDir);
    expect(new Set(Object.values(drawn)).size).toBe(10);
    expect(Math.min(...Object.values(drawn).map((value) => value?.length ?? 0))).toBeGreaterThan(
      31,
    );
    expect(statSync(join(dataDir, 'secrets.env')).mode & 0o777).toBe(0o600);
    expect(ensureSecrets(dataDir)).toEqual(drawn);
  });

  it('gain one that is new without changing the others', () => {
    const dataDir = join(folder, 'older');
    ensureSecrets(dataDir);
    writeFileSync(join(dataDir, 'secrets.env'), `APP_KEYS=${'a'.repeat(48)}\n`);
    expect(ensureSecrets(dataDir)).toMatchObject({ APP_KEYS: 'a'.repeat(48) });
    expect(ensureSecrets(dataDir).SNAPSHOT_TOKEN).toHaveLength(48);
  });
});

describe('a supervised process', () => {
  const plan = (script: string) => ({
    name: 'test',
    cwd: folder,
    args: ['-e', script],
    variables: { PATH: process.env.PATH },
  });
  const pidsFrom = async (file: string, count: number): Promise<number[]> => {
    for (;;) {
      const text = spawnSync('cat', [file], { encoding: 'utf8' }).stdout;
      const pids = text.split('\n').filter(Boolean).map(Number);
      if (pids.length >= count) return pids;
      await wait(50);
    }
  };

  it('starts again when it falls over', async () => {
    const file = join(folder, 'restarts');
    const script = `require('fs').appendFileSync('${file}', process.pid + '\\n'); setInterval(() => {}, 1000);`;
    const running = supervise(plan(script), () => undefined);
    const [first = 0] = await pidsFrom(file, 1);
    process.kill(first, 'SIGKILL');
    const [, second = 0] = await pidsFrom(file, 2);
    expect(second).not.toBe(first);
    await running.stop();
    expect(isAlive(second)).toBe(false);
  }, 30_000);

  it('takes what it has started along, even when that ignores the signal', async () => {
    const file = join(folder, 'children');
    const stubborn = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`;
    const script = `const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}]);
      require('fs').appendFileSync('${file}', child.pid + '\\n'); setInterval(() => {}, 1000);`;
    const running = supervise(plan(script), () => undefined);
    const [grandchild = 0] = await pidsFrom(file, 1);
    await wait(300);
    await running.stop();
    await wait(100);
    expect(isAlive(grandchild)).toBe(false);
  }, 30_000);

  it('is given up when it never gets through its first seconds', async () => {
    const gaveUp = new Promise<string>((resolve) => {
      supervise(plan('process.exit(3)'), resolve);
    });
    expect(await gaveUp).toBe('test');
  }, 30_000);
});
