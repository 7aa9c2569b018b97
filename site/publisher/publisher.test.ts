import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PublishRunReport, SiteSnapshot } from '@netzwerk/shared';
import { buildRenderer } from '../../scripts/supervise/build-changed.ts';
import { close, listen } from '../gateway/testing/start-fake-cms.ts';
import { isTextFile } from '../search/browser/places.ts';
import type { SearchDocument } from '../search/documents/search-document.ts';
import { fingerprintOf } from './testing/fingerprint.ts';
import { startPublisher, type RunningPublisher } from './testing/start-publisher.ts';
import {
  exampleSnapshot,
  startPublishingCms,
  type PublishingCms,
} from './testing/start-publishing-cms.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
await import('@netzwerk/shared');
const { createGateway } = await import('../gateway/create-gateway.ts');

jest.setTimeout(300_000);

let dataDir: string;
let cms: PublishingCms;
let publisher: RunningPublisher;

const release = (): string => join(dataDir, 'releases', 'current');
const served = (path: string): string => join(release(), 'public', path);
const fingerprint = (): Promise<string> => fingerprintOf(release());
const currentId = async (): Promise<string> => {
  const { releaseId } = JSON.parse(await readFile(join(release(), 'release.json'), 'utf8')) as {
    releaseId: string;
  };
  return releaseId;
};

/** Does `work`; resolves with the first report of a finished run that came after it. */
const nextReport = (
  work: () => void,
  matches: (report: PublishRunReport) => boolean = () => true,
): Promise<PublishRunReport> => {
  const known = cms.reports.length;
  work();
  return cms.finished((report) => cms.reports.indexOf(report) >= known && matches(report));
};
/** Publishes the example with `change` applied; resolves with the report of that run. */
const publish = (change: (snapshot: SiteSnapshot) => void, status = 200) => {
  const snapshot = exampleSnapshot();
  change(snapshot);
  Object.assign(cms.content, { snapshot, status });
  const known = cms.reports.length;
  const number = cms.request();
  // Under load the report of an earlier run may come only now.
  return cms.finished(
    (report) => cms.reports.indexOf(report) >= known && report.coversUpTo >= number,
  );
};
const retitle = (title: string) => (snapshot: SiteSnapshot) => {
  const [topic] = snapshot.topics;
  if (topic) topic.title = title;
};
const topicPage = `themen/${exampleSnapshot().topics[0]?.slug}/index.html`;
const topicHtml = (): Promise<string> => readFile(served(topicPage), 'utf8');

beforeAll(async () => {
  await buildRenderer(join(import.meta.dirname, '../..'), () => undefined);
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
  it('makes the first release whole: pages, search, redirects, images, compressed', async () => {
    const [first] = cms.reports.filter(({ status }) => status === 'succeeded');
    expect(first).toMatchObject({ reason: 'start', notices: [] });
    expect((await readdir(release())).sort()).toEqual(['public', 'redirects.json', 'release.json']);
    for (const name of [
      'index.html',
      '404.html',
      'sitemap.xml',
      'feed.xml',
      'favicon.svg',
      'suche/index/stand.json',
    ])
      expect([name, existsSync(served(name))]).toEqual([name, true]);
    expect(await readdir(served('media'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^[0-9a-f]{16}-960\.avif$/)]),
    );
    while (!existsSync(served('index.html.br'))) await wait(20);
  });

  it('renders what a change concerns and nothing else, and says which addresses that are', async () => {
    const [article] = exampleSnapshot().articles;
    const untouched = await readFile(served('impressum/index.html'), 'utf8');
    const report = await publish((snapshot) => {
      if (snapshot.articles[0]) snapshot.articles[0].title = 'Ein neuer Titel';
    });
    expect(report.status).toBe('succeeded');
    expect(report.changedAddresses).toContain(`/informationen/meldungen/${article?.slug}/`);
    expect(report.changedCount).toBeLessThan(20);
    expect(report.changedAddresses).not.toContain('/impressum/');
    expect(await readFile(served('impressum/index.html'), 'utf8')).toBe(untouched);
    // The whole content was fetched once, at the start.
    expect(cms.asked.filter((path) => path.endsWith('/snapshot'))).toHaveLength(1);
    expect(report.keptReleases?.map(({ releaseId }) => releaseId)).toContain(await currentId());
  });

  it('switches readers from the old to the new page with nothing in between', async () => {
    const gateway = createGateway(
      {
        dataDir,
        cmsUrl: cms.url,
        publicUrl: 'https://innenstadt.example',
        trustedProxies: 0,
        formSecret: 'form-secret-of-at-least-32-characters',
        now: () => Date.now(),
      },
      false,
    );
    const url = await listen(gateway.site);
    const address = `${url}/${topicPage.replace('index.html', '')}`;
    await publish(retitle('Vor dem Umschalten'));
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
    const wrongs: [string, (snapshot: SiteSnapshot) => unknown, RegExp][] = [
      [
        'required field',
        (s) => s.guides[0] && (s.guides[0].title = ''),
        /Leitfaden .*Feld „Titel“/,
      ],
      [
        'dead link',
        (s) => s.articles[0] && (s.articles[0].body = '[x](/nirgends/)'),
        /\/nirgends\/, das es nicht gibt/,
      ],
      [
        'missing page',
        (s) => (s.pages = s.pages.filter(({ path }) => path !== 'impressum')),
        /„impressum“ fehlt/,
      ],
      [
        'empty lists',
        (s) => Object.assign(s, { events: [], guides: [], articles: [], topics: [], members: [] }),
        /Seiten|verweist/,
      ],
    ];
    for (const [name, change, expected] of wrongs) {
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

  it('takes together what is requested in a burst, and loses nothing of it', async () => {
    const before = cms.reports.length;
    for (let count = 0; count < 50; count += 1) {
      cms.content.snapshot = exampleSnapshot();
      retitle(`Nummer ${count}`)(cms.content.snapshot);
      cms.request();
      await wait(40);
    }
    const last = await publish(retitle('Die letzte'));
    const latest = Math.max(...cms.reports.map(({ coversUpTo }) => coversUpTo));
    if (last.coversUpTo < latest) await cms.finished((each) => each.coversUpTo >= latest);
    while (!(await topicHtml()).includes('Die letzte')) await wait(20);
    const releases = new Set(cms.reports.slice(before).flatMap(({ releaseId }) => releaseId ?? []));
    expect(releases.size).toBeLessThanOrEqual(4);
  });

  it('makes no release where nothing has changed', async () => {
    await publish(retitle('Dasselbe'));
    const id = await currentId();
    const report = await publish(retitle('Dasselbe'));
    expect(report).toMatchObject({ status: 'succeeded', releaseId: id, changedCount: 0 });
    expect(await currentId()).toBe(id);
  });

  it('goes back to an earlier release and stays there until publishing is resumed', async () => {
    await publish(retitle('Der gute Stand'));
    const good = await currentId();
    await publish(retitle('Der schlechte Stand'));
    const back = await nextReport(
      () => cms.decide({ pinnedReleaseId: good }),
      ({ reason }) => reason === 'rollback',
    );
    expect(back).toMatchObject({ status: 'succeeded', releaseId: good });
    expect(await topicHtml()).toContain('Der gute Stand');

    cms.content.snapshot = exampleSnapshot();
    retitle('Erst nach dem Fortsetzen')(cms.content.snapshot);
    cms.request();
    await wait(500);
    await publisher.end('SIGKILL');
    publisher = startPublisher(dataDir, cms.url);
    await nextReport(() => undefined);
    expect(await topicHtml()).toContain('Der gute Stand');

    const resumed = await nextReport(
      () => cms.decide({ pinnedReleaseId: null }),
      ({ reason }) => reason === 'resume',
    );
    expect(resumed.status).toBe('succeeded');
    expect(await topicHtml()).toContain('Erst nach dem Fortsetzen');
  });

  it('forgets what was published before, on demand and once', async () => {
    await publish(retitle('Verboten'));
    await publish(retitle('Erlaubt'));
    // The store, the history, the tree that is served and the one that waits.
    const releases = join(dataDir, 'releases');
    const holds = async (text: string): Promise<boolean> => {
      const names = await readdir(releases, { recursive: true, withFileTypes: true });
      const files = names.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name));
      const texts = await Promise.all(
        files.map((entry) =>
          // Deleted between the list and the look: gone, as it should be.
          readFile(join(entry.parentPath, entry.name), 'utf8').catch(() => ''),
        ),
      );
      return texts.some((each) => each.includes(text));
    };
    expect(await holds('Verboten')).toBe(true);
    await nextReport(
      () => cms.decide({ purges: 1 }),
      ({ reason }) => reason === 'purge',
    );
    while (await holds('Verboten')) await wait(50);
    expect(await holds('Erlaubt')).toBe(true);
    const { keptReleases } = await publish(retitle('Erlaubt und weiter'));
    expect(keptReleases).toHaveLength(2);
  });

  it('prepares pictures when they are uploaded, before anybody publishes them', async () => {
    cms.upload('bild-neu');
    const count = async (): Promise<number> =>
      (await readdir(join(dataDir, 'media-cache'))).filter((name) => name.endsWith('.json')).length;
    const before = await count();
    while ((await count()) === before) await wait(50);
    const asked = cms.asked.filter((path) => path.includes('bild-neu')).length;
    const report = await publish((snapshot) => {
      const image = snapshot.topics.find((topic) => topic.image)?.image;
      if (image) image.fileKey = 'bild-neu';
    });
    expect(report.status).toBe('succeeded');
    expect(cms.asked.filter((path) => path.includes('bild-neu'))).toHaveLength(asked);
  });

  it('publishes a new PDF at once, and what stands in it with the run after', async () => {
    const texts = async (): Promise<SearchDocument[]> => {
      const names = await readdir(served('suche/index'));
      const files = names.filter((name) => isTextFile(name));
      const read = files.map((name) => readFile(served(`suche/index/${name}`), 'utf8'));
      return (await Promise.all(read)).flatMap((text) => JSON.parse(text) as SearchDocument[]);
    };
    const second = nextReport(
      () => undefined,
      ({ reason }) => reason === 'following',
    );
    const report = await publish((snapshot) => {
      const file = snapshot.guides.flatMap(({ files }) => files).find(({ type }) => type === 'PDF');
      if (file) Object.assign(file, { fileKey: 'neu.pdf', fileName: 'neu.pdf' });
    });
    expect(report.status).toBe('succeeded');
    expect((await second).status).toBe('succeeded');
    const found = (await texts()).find(({ href }) => href.endsWith('/neu.pdf'));
    expect(found?.body).toBe('Ein Text in einer Datei.');
  });

  it('lets a Jahresprogramm as PDF follow its pages, but not what has been taken down', async () => {
    const year = new Date().getFullYear() + 1;
    const planned = (title: string) => (snapshot: SiteSnapshot) => {
      const [event] = snapshot.events;
      if (!event) throw new Error('fixture without events');
      const [part] = event.parts;
      if (!part) throw new Error('fixture without a part');
      const times = { start: `${year}-03-03T09:00:00Z`, end: `${year}-03-03T12:00:00Z` };
      Object.assign(event, { title, parts: [{ ...part, ...times }], registration: null });
    };
    const sheet = (): string =>
      readFileSync(served(`veranstaltungen/jahresprogramm/${year}.pdf`), 'base64');
    const isReason = (wanted: string) => (report: { reason: string }) => report.reason === wanted;

    await publish(planned('Erster Titel'));
    const first = sheet();
    const followed = nextReport(() => undefined, isReason('following'));
    await publish(planned('Zweiter Titel'));
    expect(sheet()).toBe(first);
    await followed;
    const second = sheet();
    expect(second).not.toBe(first);

    cms.content.snapshot = exampleSnapshot();
    planned('Dritter Titel')(cms.content.snapshot);
    await nextReport(() => cms.decide({ purges: 2 }), isReason('purge'));
    expect(sheet()).not.toBe(second);

    // Back to what the others start from, with nothing left to follow.
    cms.content.snapshot = exampleSnapshot();
    await nextReport(() => cms.decide({ purges: 3 }), isReason('purge'));
  });

  it('finds and mends at its start what was damaged while it was away', async () => {
    await publish(retitle('Heil'));
    const sound = await fingerprint();
    await publisher.end('SIGKILL');
    writeFileSync(served(topicPage), 'kaputt');
    writeFileSync(served('fremd.html'), 'fremd');
    const report = await nextReport(() => {
      publisher = startPublisher(dataDir, cms.url);
    });
    expect(report.status).toBe('succeeded');
    expect(report.notices.join()).toContain(`/${topicPage.replace('index.html', '')}`);
    while (!existsSync(served(`${topicPage}.br`))) await wait(20);
    expect(await fingerprint()).toBe(sound);
  });

  it('leaves the old or the new site when it is killed, and finishes after a restart', async () => {
    for (const afterMs of [0, 15, 40, 80, 150, 300]) {
      const title = `Nach ${afterMs} ms`;
      cms.content.snapshot = exampleSnapshot();
      retitle(title)(cms.content.snapshot);
      const known = cms.reports.length;
      cms.request();
      await wait(afterMs);
      await publisher.end('SIGKILL');
      expect(await topicHtml()).toContain('</html>');
      expect(existsSync(served('404.html'))).toBe(true);

      publisher = startPublisher(dataDir, cms.url);
      const report = await cms.finished((each) => cms.reports.indexOf(each) >= known);
      expect(report.status).toBe('succeeded');
      while (!(await topicHtml()).includes(title)) await wait(20);
      const leftovers = (await readdir(join(dataDir, 'releases'))).filter((name) =>
        /\.(part|next|tmp)$/.test(name),
      );
      expect(leftovers).toEqual([]);
    }
    // Killed at whatever moment, it ends up with what a publisher that never died would have.
    while (!existsSync(served(`${topicPage}.br`))) await wait(20);
    const survived = await fingerprint();
    const fresh = await mkdtemp(join(tmpdir(), 'publisher-'));
    const other = startPublisher(fresh, cms.url);
    while (!existsSync(join(fresh, 'releases/current/public', `${topicPage}.br`))) await wait(50);
    await other.end('SIGTERM');
    expect(await fingerprintOf(join(fresh, 'releases/current'))).toBe(survived);
    await rm(fresh, { recursive: true, force: true });
  });

  it('ends when it is told to, without waiting for an answer of the CMS', async () => {
    await cms.finished();
    await wait(500);
    const toldAt = performance.now();
    await publisher.end('SIGTERM');
    // A question to the CMS stays open for up to 25 seconds.
    expect(performance.now() - toldAt).toBeLessThan(8_000);
    expect(publisher.child.exitCode).toBe(0);
  });
});
