import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { crawlSite, followRedirect } from '../crawl-site.ts';
import { product, text } from '../product.ts';

const redirects = z
  .array(z.object({ from: z.string(), to: z.string() }))
  .parse(
    JSON.parse(readFileSync(join(product.dataDir, 'releases/current/redirects.json'), 'utf8')),
  );

/** Small pages by their address, wrong in one way each. */
const wrongSite: Readonly<Record<string, string>> = {
  '/': '<title>Start</title><meta name="description" content="Erste"><a href="/weg/"></a><a href="/umweg/"></a><a href="/b/#nirgends"></a><img src="/x.svg" width="1" height="1">',
  '/b/': '<title>Start</title><img src="/media/bild.jpg" alt="Ein Platz" width="2" height="1">',
  // Told to search engines, and no link leads there.
  '/allein/': '<title>Allein</title>',
  '/sitemap.xml':
    '<urlset><url><loc>http://x/</loc></url><url><loc>http://x/b/</loc></url><url><loc>http://x/allein/</loc></url></urlset>',
  '/x.svg': '',
  '/media/bild.jpg': '',
};

const addressesIn = (sitemap: string): string[] =>
  [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, location = '']) => new URL(location).pathname,
  );
const unlinked = (listed: readonly string[], reached: ReadonlySet<string>): string[] =>
  listed.filter((address) => !reached.has(address));

describe('a walk over the whole site', () => {
  it('meets no dead link, no detour, no page without a name of its own, no picture without its words', async () => {
    const listed = addressesIn(await text('/sitemap.xml'));
    const { pages, asked, problems } = await crawlSite(product.url);
    expect(problems).toEqual([]);
    // To whatever search engines are told of, links lead from the home page.
    expect(unlinked(listed, pages)).toEqual([]);
    expect(pages.size).toBeGreaterThan(150);
    expect(asked).toBeGreaterThan(500);
  }, 120_000);

  it('finds what old addresses lead to, in one step', async () => {
    expect(redirects.length).toBeGreaterThan(0);
    for (const { from, to } of redirects.filter(({ to }) => to.startsWith('/')))
      expect({ from, to, ...(await followRedirect(product.url + encodeURI(from))) }).toEqual({
        from,
        to,
        steps: 1,
        status: 200,
      });
  });

  it('control: finds all of it where it is', async () => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://x');
      const page = wrongSite[pathname];
      if (pathname === '/umweg/') response.writeHead(301, { location: '/b/' }).end();
      else if (page === undefined) response.writeHead(404).end();
      else
        response
          .writeHead(200, {
            'content-type': pathname.endsWith('/') ? 'text/html' : 'image/svg+xml',
          })
          .end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { pages, problems } = await crawlSite(`http://127.0.0.1:${port}`);
    await new Promise((resolve) => server.close(resolve));
    expect(unlinked(addressesIn(wrongSite['/sitemap.xml'] ?? ''), pages)).toEqual(['/allein/']);
    expect(problems.toSorted()).toEqual([
      '/: /umweg/ leads on over /b/',
      '/: /weg/ answers 404',
      '/: /x.svg: no alt',
      '/: nothing in /b/ is called #nirgends',
      '/b/: a photograph in one format only',
      '/b/: a photograph without a credit',
      '/b/: no description',
      '/b/: title of /',
    ]);
  });
});
