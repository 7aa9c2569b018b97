import { createServer } from 'node:http';
import {
  publishRunReportSchema,
  type PublishQueueAnswer,
  type PublishRunReport,
  type SiteSnapshot,
} from '@netzwerk/shared';
import sharp from 'sharp';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { close, listen } from '../../gateway/testing/start-fake-cms.ts';
import { changesBetweenSnapshots } from './changes-between.ts';
import { smallPdf } from './small-pdf.ts';

export const token = 'snapshot-token-of-at-least-32-characters';

export interface PublishingCms {
  url: string;
  /** What the snapshot route answers; change it and call `request`. */
  content: { snapshot: SiteSnapshot; status: number };
  /** Stores one publish request and wakes whoever waits; answers with its number. */
  request: () => number;
  /** Says what the office has decided about releases, and wakes whoever waits. */
  decide: (control: { pinnedReleaseId?: string | null; purges?: number }) => void;
  /** Stores a picture that no entry shows yet, and wakes whoever waits. */
  upload: (fileKey: string) => void;
  /** Paths of internal routes that were asked, newest last. */
  asked: string[];
  reports: PublishRunReport[];
  /** Resolves with the first finished report that `matches`. */
  finished: (matches?: (report: PublishRunReport) => boolean) => Promise<PublishRunReport>;
  close: () => Promise<void>;
}

export const exampleSnapshot = (): SiteSnapshot => structuredClone(exampleBuildInput.snapshot);

/** So many states of the content are known to the changes route; older ones are asked for whole. */
const rememberedStates = 50;

/** The internal routes of the CMS, with the fixtures' content. */
export const startPublishingCms = async (
  snapshot: SiteSnapshot = exampleSnapshot(),
): Promise<PublishingCms> => {
  const content: PublishingCms['content'] = { snapshot, status: 200 };
  const reports: PublishRunReport[] = [];
  const asked: string[] = [];
  const states = new Map<number, SiteSnapshot>([[1, structuredClone(snapshot)]]);
  const control = { version: 0, pinnedReleaseId: null as string | null, purges: 0 };
  const uploaded: string[] = [];
  const picture = await sharp({
    create: { width: 1600, height: 1000, channels: 3, background: '#2F6B3A' },
  })
    .png()
    .toBuffer();
  let latest = 1;
  let covered = 0;
  let waiting: (() => void)[] = [];
  let listeners: (() => void)[] = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const answer of woken) answer();
  };

  const server = createServer(async (request, response) => {
    if (request.headers.authorization !== `Bearer ${token}`)
      return void response.writeHead(401).end();
    const url = new URL(request.url ?? '/', 'http://cms');
    const json = (value: unknown, status = 200): void =>
      void response
        .writeHead(status, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(value));
    asked.push(url.pathname);
    const given = (name: string): number => Number(url.searchParams.get(name));
    if (url.pathname === '/api/internal/publish-queue') {
      const answer = (): void => {
        const queue: PublishQueueAnswer = { latest, covered, control, uploads: uploaded.length };
        json(queue);
      };
      const isBehind =
        latest > given('after') ||
        control.version > given('control') ||
        uploaded.length > given('uploads');
      if (isBehind) return answer();
      waiting.push(answer);
      return void setTimeout(wake, given('waitMs')).unref();
    }
    if (url.pathname === '/api/internal/snapshot') return json(content.snapshot, content.status);
    if (url.pathname === '/api/internal/changes') {
      const before = states.get(given('after'));
      const changes = changesBetweenSnapshots(before ?? content.snapshot, content.snapshot, latest);
      return json({ ...changes, isWhole: before === undefined }, content.status);
    }
    if (url.pathname === '/api/internal/uploads') {
      const images = uploaded
        .slice(given('after'))
        .map((fileKey) => ({ fileKey, name: `${fileKey}.png` }));
      return json({ latest: uploaded.length, images });
    }
    if (url.pathname.startsWith('/api/internal/files/')) {
      const isPicture = url.pathname.includes('bild');
      return void response
        .writeHead(200)
        .end(isPicture ? picture : smallPdf('Ein Text in einer Datei.'));
    }
    let body = '';
    for await (const part of request) body += String(part);
    const report = publishRunReportSchema.parse(JSON.parse(body));
    reports.push(report);
    if (report.status === 'succeeded') covered = Math.max(covered, report.coversUpTo);
    response.writeHead(204).end();
    for (const listener of listeners) listener();
  });
  const url = await listen(server);

  const finished: PublishingCms['finished'] = (matches = () => true) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = reports.find((report) => report.status !== 'running' && matches(report));
        if (!found) return;
        listeners = listeners.filter((each) => each !== look);
        resolve(found);
      };
      listeners.push(look);
      look();
    });
  const request = (): number => {
    latest += 1;
    states.set(latest, structuredClone(content.snapshot));
    states.delete(latest - rememberedStates);
    wake();
    return latest;
  };
  const decide: PublishingCms['decide'] = (decision) => {
    Object.assign(control, decision, { version: control.version + 1 });
    wake();
  };
  const upload = (fileKey: string): void => {
    uploaded.push(fileKey);
    wake();
  };
  const end = (): Promise<void> => close(server);
  return { url, content, request, decide, upload, asked, reports, finished, close: end };
};
