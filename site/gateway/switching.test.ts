import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { close, listen } from './testing/start-fake-cms.ts';
import { pagesPerRelease, releaseOf, switchingRelease } from './testing/switching-release.ts';
import { writeRelease } from './testing/write-release.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
await import('@netzwerk/shared');
const { createGateway } = await import('./create-gateway.ts');

jest.setTimeout(120_000);

const releases = 400;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

let dataDir: string;
let gateway: ReturnType<typeof createGateway>;
let url: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switching-'));
  const publicUrl = 'https://netzwerk.example';
  const cmsUrl = 'http://127.0.0.1:9';
  gateway = createGateway(
    {
      dataDir,
      cmsUrl,
      publicUrl,
      trustedProxies: 0,
      formSecret: 'form-secret-of-at-least-32-characters',
      now: () => Date.now(),
    },
    false,
  );
  url = await listen(gateway.site);
});
afterAll(async () => {
  agent.destroy();
  await close(gateway.site);
  await rm(dataDir, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

const read = (path: string, encoding = 'identity'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(`${url}${path}`, { agent, headers: { 'accept-encoding': encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        const sent = Buffer.concat(parts);
        const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[
          headers['content-encoding'] ?? ''
        ];
        resolve({ status, headers, body: (unpack?.(sent) ?? sent).toString() });
      });
    }).on('error', reject);
  });

/** Publishes all releases in a thread of its own; `onSwitch` hears of each of them. */
const publishAll = (onSwitch: (release: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const publisher = new Worker(new URL('./testing/publish-releases.ts', import.meta.url), {
      workerData: { dataDir, releases },
    });
    publisher.on('message', onSwitch);
    publisher.once('error', reject);
    publisher.once('exit', () => resolve());
  });

/** Runs readers, each again and again, for as long as releases are published. */
const whilePublishing = async (
  readers: readonly ((published: () => number) => Promise<void>)[],
): Promise<void> => {
  let [published, isDone] = [0, false];
  const running = readers.map(async (reader) => {
    while (!isDone) await reader(() => published);
  });
  await publishAll((release) => (published = release)).finally(() => (isDone = true));
  await Promise.all(running);
};

describe('readers during hundreds of switches', () => {
  it('get the old page or the new one, whole, always, and never an older one again', async () => {
    writeRelease(dataDir, switchingRelease(0));
    const faults: string[] = [];
    let answers = 0;
    const reader = (path: string, encoding?: string) => {
      let newest = 0;
      return async (published: () => number): Promise<void> => {
        newest = Math.max(newest, published());
        const { status, headers, body } = await read(path, encoding);
        const release = releaseOf(body);
        answers += 1;
        if (status !== 200 || release === null) faults.push(`${path}: ${status}, mixed or cut`);
        else if (release < newest) faults.push(`${path}: ${release} after ${newest}`);
        else newest = release;
        if (headers['content-encoding'] !== encoding) faults.push(`${path}: not ${encoding}`);
      };
    };
    const moving = (path: string) => async (): Promise<void> => {
      const { status } = await read(path);
      if (status !== 200 && status !== 302) faults.push(`${path}: ${status}`);
    };
    await whilePublishing([
      ...Array.from({ length: 12 }, (_, index) =>
        reader(`/seite-${index % pagesPerRelease}/`, [undefined, 'br', 'gzip'][(index >> 2) % 3]),
      ),
      reader('/plan.svg'),
      reader('/plan.svg'),
      moving('/umgezogen-0/'),
      moving('/umgezogen-1/'),
    ]);

    expect(faults).toEqual([]);
    expect(answers).toBeGreaterThan(releases);
    expect((await read('/healthz')).body).toContain(`"release":"r${releases}"`);
    expect((await read(`/suche/?q=Fassung${releases}`)).body).toContain('1 Treffer');
    expect((await read('/suche/?q=Fassung7')).body).toContain('Keine Treffer');
  });

  it('would be found out if a page were put together in two steps', async () => {
    const page = join(dataDir, 'releases', 'current', 'public', 'seite-0', 'index.html');
    let mixed = 0;
    const naiveReader = async (): Promise<void> => {
      const first = readFileSync(page, 'utf8');
      await read('/healthz');
      const second = readFileSync(page, 'utf8');
      const middle = Math.floor(second.length / 2);
      if (releaseOf(first.slice(0, middle) + second.slice(middle)) === null) mixed += 1;
    };
    await whilePublishing([naiveReader, naiveReader]);
    expect(mixed).toBeGreaterThan(0);
  });

  it('get one ETag for one content, however it came about, and another for each form of it', async () => {
    const encodings = ['identity', 'br', 'gzip'];
    const etagsOf = async (path: string) =>
      Promise.all(encodings.map(async (encoding) => (await read(path, encoding)).headers.etag));
    const etags = await etagsOf('/seite-1/');
    expect(new Set(etags).size).toBe(3);
    expect(await etagsOf('/seite-2/')).toEqual(etags);
    writeRelease(dataDir, switchingRelease(1));
    expect((await etagsOf('/seite-1/'))[0]).not.toBe(etags[0]);
    writeRelease(dataDir, switchingRelease(releases));
    expect(await etagsOf('/seite-1/')).toEqual(etags);
  });
});
