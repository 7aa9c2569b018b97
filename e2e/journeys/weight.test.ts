import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { paths } from '@netzwerk/shared';
import { median } from '../../scripts/bench/bench.ts';
import { loadPage } from '../../scripts/bench/quality/load-page.ts';
import { listedPages } from '../../scripts/bench/quality/page-kinds.ts';
import { askBrotli, heaviestOf, weighPages } from '../../scripts/bench/quality/weigh-page.ts';
import { closeBrowser, visit } from '../browser.ts';
import { eventually, product, text } from '../product.ts';

afterAll(closeBrowser);

/** What fits into the first answer of a server, before it has to wait for the reader. */
const firstAnswerBytes = 14_600;
const medianBytes = 6_000;
const wholePage = { bytes: 100_000, requests: 6 };

const unlisted = [paths.search, paths.messageSent, '/gibt-es-nicht/'];

const readingPages = async (): Promise<string[]> => {
  const month = /\/veranstaltungen\/monat\/[^"]+/.exec(await text(paths.events))?.[0];
  return [
    ...(await listedPages(product.url)),
    ...unlisted,
    ...(month === undefined ? [] : [month]),
  ];
};

describe('what pages weigh', () => {
  it('is at most a first answer with HTML and style sheet, in the middle less than half of it', async () => {
    const addresses = await readingPages();
    let tooHeavy: string[] = [];
    let inTheMiddle = 0;
    const look = async (): Promise<boolean> => {
      const pages = await weighPages(product.url, addresses);
      tooHeavy = pages
        .filter(({ bytes }) => bytes > firstAnswerBytes)
        .map(({ address, bytes }) => `${address}: ${bytes}`);
      inTheMiddle = median(pages.map(({ bytes }) => bytes));
      return tooHeavy.length === 0 && inTheMiddle <= medianBytes;
    };
    // Where much has just changed, plain bytes are served for a moment, and hurried ones for another.
    await eventually('light pages', look).catch(() => undefined);
    expect(tooHeavy).toEqual([]);
    expect(inTheMiddle).toBeGreaterThan(0);
    expect(inTheMiddle).toBeLessThanOrEqual(medianBytes);
  });

  it('is no script on pages to read', async () => {
    const pages = await weighPages(product.url, await readingPages());
    const scripted = pages.filter(({ scripts }) => scripts.length > 0);
    // Whoever searches may be helped while typing; without a script the gateway answers.
    expect(scripted.map(({ address }) => address).filter((one) => one !== paths.search)).toEqual(
      [],
    );
    const [memberArea] = await weighPages(product.url, [paths.memberArea]);
    expect(memberArea?.scripts.length).toBeGreaterThan(0);
  });

  it('is at most 100 kB in six requests with all that is around the content', async () => {
    const problems: string[] = [];
    for (const { address } of heaviestOf(await weighPages(product.url, await readingPages()))) {
      const { page, context } = await visit(product.url, {
        viewport: { width: 1280, height: 800 },
      });
      const { requests, bytes, eager } = await loadPage(page, product.url + address);
      if (requests > wholePage.requests) problems.push(`${address}: ${requests} requests`);
      if (bytes > wholePage.bytes) problems.push(`${address}: ${bytes} bytes`);
      problems.push(...eager.map((picture) => `${address}: ${picture} is far down and not lazy`));
      await context.close();
    }
    expect(problems).toEqual([]);
  }, 240_000);

  it('is paid for once: what carries a hash in its name is kept for ever', async () => {
    const home = await text('/');
    const hashed = [...home.matchAll(/(?:href|src)="(\/(?:_astro|media)\/[^"]+)"/g)].map(
      ([, address = '']) => address,
    );
    expect(hashed.length).toBeGreaterThan(1);
    for (const address of hashed) {
      const { headers } = await fetch(product.url + address);
      expect([address, headers.get('cache-control')]).toEqual([
        address,
        'public, max-age=31536000, immutable',
      ]);
    }
  });

  it('control: a page that is too heavy and asks for too much is seen to be', async () => {
    const html =
      '<!doctype html><html lang="de"><title>x</title><link rel="stylesheet" href="/a.css">' +
      Array.from({ length: 9 }, (_, index) => `<img src="/${index}.svg" alt="">`).join('') +
      '<div style="height:9000px"></div><img src="/unten.svg" alt="">' +
      Array.from({ length: 4000 }, (_, index) => (index * 7919) % 65_537).join(' ');
    const server = createServer((request, response) => {
      const body = request.url === '/' ? html : request.url === '/a.css' ? 'p{margin:0}' : '<svg/>';
      const type =
        request.url === '/' ? 'text/html' : request.url === '/a.css' ? 'text/css' : 'image/svg+xml';
      response
        .writeHead(200, { 'content-type': type, 'content-encoding': 'br' })
        .end(brotliCompressSync(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const [weighed] = await weighPages(url, ['/']);
    expect(weighed?.htmlBytes).toBe((await askBrotli(url)).bytes);
    expect(weighed?.cssBytes).toBe((await askBrotli(`${url}/a.css`)).bytes);
    const { page, context } = await visit(url);
    const { requests, eager } = await loadPage(page, `${url}/`);
    expect(requests).toBeGreaterThan(wholePage.requests);
    expect(eager).toEqual([`${url}/unten.svg`]);
    await context.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
