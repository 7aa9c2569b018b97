import { createServer } from 'node:http';
import { publishRunReportSchema, type PublishRunReport, type SiteSnapshot } from '@netzwerk/shared';
import sharp from 'sharp';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { close, listen } from '../../gateway/testing/start-fake-cms.ts';

export const token = 'snapshot-token-of-at-least-32-characters';

export interface PublishingCms {
  url: string;
  /** What the snapshot route answers; change it and call `request`. */
  content: { snapshot: unknown; status: number };
  /** Stores one publish request and wakes whoever waits. */
  request: () => void;
  reports: PublishRunReport[];
  /** Resolves with the first finished report that `matches`. */
  finished: (matches?: (report: PublishRunReport) => boolean) => Promise<PublishRunReport>;
  close: () => Promise<void>;
}

export const exampleSnapshot = (): SiteSnapshot => structuredClone(exampleBuildInput.snapshot);

/** The four internal routes of the CMS, with the fixtures' content. */
export const startPublishingCms = async (): Promise<PublishingCms> => {
  const content: PublishingCms['content'] = { snapshot: exampleSnapshot(), status: 200 };
  const reports: PublishRunReport[] = [];
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
    if (url.pathname === '/api/internal/publish-queue') {
      const answer = (): void => json({ latest, covered });
      if (latest > Number(url.searchParams.get('after'))) return answer();
      waiting.push(answer);
      return void setTimeout(wake, Number(url.searchParams.get('waitMs'))).unref();
    }
    if (url.pathname === '/api/internal/snapshot') return json(content.snapshot, content.status);
    if (url.pathname.startsWith('/api/internal/files/')) {
      const isPicture = url.pathname.includes('bild');
      return void response.writeHead(200).end(isPicture ? picture : 'PDF');
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
  const request = (): void => {
    latest += 1;
    wake();
  };
  return { url, content, request, reports, finished, close: () => close(server) };
};
