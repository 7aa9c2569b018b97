import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SiteSnapshot } from '@netzwerk/shared';
import { createGateway } from '../gateway/create-gateway.ts';
import { close, listen } from '../gateway/testing/start-fake-cms.ts';
import { startPublisher, type RunningPublisher } from './testing/start-publisher.ts';
import {
  exampleSnapshot,
  startPublishingCms,
  type PublishingCms,
} from './testing/start-publishing-cms.ts';

jest.setTimeout(300_000);

let dataDir: string;
let cms: PublishingCms;
let publisher: RunningPublisher;

const current = (): Promise<string> => readlink(join(dataDir, 'releases', 'current'));
const served = (path: string): string => join(dataDir, 'releases', 'current', 'public', path);

/** One hash over every name and byte of the release that is served. */
const fingerprint = async (): Promise<string> => {
  const root = join(dataDir, 'releases', await current());
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
};

/** Publishes the example with `change` applied; resolves with the report of that run. */
const publish = async (change: (snapshot: SiteSnapshot) => void, status = 200) => {
  const snapshot = exampleSnapshot();
  change(snapshot);
  cms.content = Object.assign(cms.content, { snapshot, status });
  const known = cms.reports.length;
  cms.request();
  return cms.finished((report) => cms.reports.indexOf(report) >= known);
};
const retitle = (title: string) => (snapshot: SiteSnapshot) => {
  const [topic] = snapshot.topics;
  if (topic) topic.title = title;
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'publisher-'));
  cms = await startPublishingCms();
  publisher = startPublisher(dataDir, cms.url);
  const first = await cms.finished();
  expect(first.problems).toEqual([]);
});
afterAll(async () => {
  await publisher.end('SIGKILL');
  await cms.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the publisher', () => {
  it('makes the first release whole: pages, index, redirects, compressed, nothing left over', async () => {
    const release = join(dataDir, 'releases', await current());
    const beside = await readdir(release);
    expect(beside.sort()).toEqual(['public', 'redirects.json', 'release.json', 'search']);
    for (const name of ['index.html', 'index.html.br', 'index.html.gz', '404.html', 'sitemap.xml'])
      expect([name, existsSync(served(name))]).toEqual([name, true]);
    const images = await readdir(served('media'));
    expect(images).toEqual(
      expect.arrayContaining([expect.stringMatching(/^[0-9a-f]{16}-960\.avif$/)]),
    );
    expect(await readdir(join(dataDir, 'work'))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^build-/)]),
    );
    expect((await readdir(join(dataDir, 'releases'))).sort()).toEqual([await current(), 'current']);
  });

  it('switches readers from the old to the new page with nothing in between', async () => {
    const gateway = createGateway(
      {
        dataDir,
        cmsUrl: cms.url,
        publicUrl: 'https://innenstadt.example',
        trustedProxies: 0,
        now: () => Date.now(),
      },
      false,
    );
    const url = await listen(gateway.site);
    const [topic] = exampleSnapshot().topics;
    const address = `${url}/themen/${topic?.slug}/`;
    let isOver = false;
    const seen = new Set<string>();
    const bad: string[] = [];
    const read = async (): Promise<void> => {
      while (!isOver) {
        const page = await fetch(address);
        const html = await page.text();
        if (page.status !== 200) bad.push(`page ${page.status}`);
        seen.add(/<title>([^<]*)/.exec(html)?.[1] ?? 'no title');
        for (const [, asset] of html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)) {
          const { status } = await fetch(url + asset);
          if (status !== 200) bad.push(`${asset} ${status}`);
        }
      }
    };
    const readers = [read(), read(), read(), read()];
    const report = await publish(retitle('Umgeschaltet'));
    await wait(300);
    isOver = true;
    await Promise.all(readers);
    await close(gateway.site);

    expect(report.status).toBe('succeeded');
    expect(bad).toEqual([]);
    const titles = [...seen];
    expect(titles).toHaveLength(2);
    expect(titles.filter((title) => title.includes('Umgeschaltet'))).toHaveLength(1);
  });

  it('keeps the old site byte for byte when something is wrong, and says what and where', async () => {
    const before = await fingerprint();
    const wrongs: [string, Parameters<typeof publish>, RegExp][] = [
      [
        'required field',
        [(s) => void (s.guides[0] && (s.guides[0].title = ''))],
        /Leitfaden .*Feld „Titel“/,
      ],
      [
        'dead link',
        [(s) => void (s.articles[0] && (s.articles[0].body = '[x](/nirgends/)'))],
        /\/nirgends\/, das es nicht gibt/,
      ],
      [
        'missing page',
        [(s) => void (s.pages = s.pages.filter(({ path }) => path !== 'impressum'))],
        /„impressum“ fehlt/,
      ],
      [
        'empty lists',
        [
          (s) =>
            void Object.assign(s, {
              events: [],
              guides: [],
              articles: [],
              topics: [],
              members: [],
            }),
        ],
        /Seiten|verweist/,
      ],
    ];
    for (const [name, [change], expected] of wrongs) {
      const report = await publish(change);
      expect([name, report.status]).toEqual([name, 'failed']);
      expect(report.problems.join('\n')).toMatch(expected);
      expect([name, await fingerprint()]).toEqual([name, before]);
    }
    const failing = await publish(() => undefined, 500);
    expect(failing.problems.join()).toContain('Redaktionssystem');
    expect(await fingerprint()).toBe(before);
    // Control: with the content mended the site does change.
    expect((await publish(retitle('Wieder gut'))).status).toBe('succeeded');
    expect(await fingerprint()).not.toBe(before);
  });

  it('leaves the old or the new site when it is killed, and finishes after a restart', async () => {
    for (const afterMs of [300, 2_500, 6_000]) {
      const snapshot = exampleSnapshot();
      retitle(`Nach ${afterMs} ms`)(snapshot);
      cms.content.snapshot = snapshot;
      const known = cms.reports.length;
      cms.request();
      await wait(afterMs);
      await publisher.end('SIGKILL');
      const [topic] = snapshot.topics;
      const html = await readFile(served(`themen/${topic?.slug}/index.html`), 'utf8');
      expect(html).toContain('</html>');
      expect(existsSync(served('404.html'))).toBe(true);

      publisher = startPublisher(dataDir, cms.url);
      const report = await cms.finished((each) => cms.reports.indexOf(each) >= known);
      expect(report.status).toBe('succeeded');
      const after = await readFile(served(`themen/${topic?.slug}/index.html`), 'utf8');
      expect(after).toContain(`Nach ${afterMs} ms`);
      const leftovers = (await readdir(join(dataDir, 'releases'))).filter((n) => n.includes('.'));
      expect(leftovers).toEqual([]);
    }
  });

  it('takes together what is requested during a run, and does not build what has not changed', async () => {
    const before = cms.reports.length;
    const first = publish(retitle('Erste von vielen'));
    for (let count = 0; count < 50; count += 1) cms.request();
    await first;
    await cms.finished((report) => report.coversUpTo >= 50 && cms.reports.indexOf(report) > before);
    const releases = new Set(cms.reports.slice(before).flatMap(({ releaseId }) => releaseId ?? []));
    expect(releases.size).toBeLessThanOrEqual(2);

    const id = await current();
    await publish(retitle('Erste von vielen'));
    expect(await current()).toBe(id);
  });
});
