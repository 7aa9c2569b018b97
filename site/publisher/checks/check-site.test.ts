import { describe, expect, it } from '@jest/globals';
import type { PageFacts } from './read-page.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
const { requiredPagePaths } = await import('@netzwerk/shared');
const { createIntern, readPage } = await import('./read-page.ts');
const { checkSite } = await import('./check-site.ts');

const publicUrl = 'https://innenstadt.example';
const intern = createIntern();

const read = (address: string, title: string, body = ''): PageFacts =>
  readPage(
    `<!doctype html><title>${title}</title><svg><title>Plan</title></svg><main>${body}</main>`,
    address,
    publicUrl,
    intern,
  );

/** A site that is in order, with the given pages in it. */
const siteWith = (pages: Record<string, [title: string, body?: string]> = {}) =>
  new Map([
    ['/', read('/', 'Start')],
    ...requiredPagePaths.map((path) => [`/${path}/`, read(`/${path}/`, `Seite ${path}`)] as const),
    ...Object.entries(pages).map(
      ([address, [title, body]]) => [address, read(address, title, body)] as const,
    ),
  ]);

const check = (
  pages: ReadonlyMap<string, PageFacts>,
  options: {
    changed?: string[];
    gone?: string[];
    files?: string[];
    previousPageCount?: number;
  } = {},
) =>
  checkSite({
    pages,
    byTitle: new Map(
      [...pages.values()].map(({ title }) => [
        title,
        [...pages.keys()].filter((address) => pages.get(address)?.title === title),
      ]),
    ),
    isFile: (address) => pages.has(address) || (options.files ?? []).includes(address),
    redirects: [{ from: '/alt/', to: '/themen/', permanent: true }],
    placeOf: (address) =>
      address === '/themen/'
        ? { name: 'Seite „Themen“', adminUrl: `${publicUrl}/admin/content-manager/x` }
        : undefined,
    changed: new Set(options.changed ?? pages.keys()),
    gone: new Set(options.gone ?? []),
    previousPageCount: options.previousPageCount ?? null,
  });

describe('the checks before a release goes live', () => {
  it('let a sound site pass', () => {
    const links =
      '<link rel="stylesheet" href="/_astro/a.css"><a href="/kontakt/#form">1</a><a href="/alt">2</a>' +
      '<a href="mailto:a@b.example">3</a><a href="https://elsewhere.example/x">4</a>' +
      `<a href="${publicUrl}/suche/?q=x">5</a><a href="?seite=2">6</a><a href="/api/member/downloads/x">7</a>`;
    const pages = siteWith({
      '/themen/': ['Themen', links],
      '/kontakt/': ['Kontakt', '<form id="form">'],
    });
    expect(check(pages, { files: ['/_astro/a.css'] })).toEqual({ problems: [], notices: [] });
  });

  it('name the entry, the address and where to mend a dead link', () => {
    const pages = siteWith({ '/themen/': ['Themen', '<a href="/gibt/es/nicht/">x</a>'] });
    expect(check(pages).problems).toEqual([
      'Seite „Themen“ (/themen/) verweist auf /gibt/es/nicht/, das es nicht gibt. ' +
        'Bitte den Link ändern: https://innenstadt.example/admin/content-manager/x',
    ]);
  });

  it('find the pages that lead to one that goes away, although they have not changed', () => {
    const pages = siteWith({ '/themen/': ['Themen', '<a href="/weg">x</a>'] });
    const { problems } = check(pages, { changed: ['/kontakt/'], gone: ['/weg/'] });
    expect(problems.join()).toContain('Seite „Themen“ (/themen/) verweist auf /weg,');
    // Control: what has not changed is not looked at again without a reason.
    expect(check(pages, { changed: ['/kontakt/'] }).problems).toEqual([]);
    expect(check(pages, { changed: ['/kontakt/'], gone: ['/alt/'] }).problems).toEqual([]);
  });

  it('find images that are missing, in every size', () => {
    const image =
      '<img src="/media/a-480.jpg" srcset="/media/a-480.jpg 480w, /media/a-960.jpg 960w">';
    const pages = siteWith({ '/themen/': ['Themen', image] });
    const { problems } = check(pages, { files: ['/media/a-480.jpg'] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('/media/a-960.jpg');
  });

  it('find a picture to be shared that is missing, and look at no other word of the head', () => {
    const head = (src: string) =>
      `<meta name="description" content="/kein/verweis/"><meta property="og:image" content="${publicUrl}${src}?v=1">`;
    const pages = siteWith({ '/themen/': ['Themen', head('/teilen/themen.png')] });
    expect(check(pages, { files: ['/teilen/themen.png'] }).problems).toEqual([]);
    expect(check(pages).problems.join()).toContain('verweist auf /teilen/themen.png');
  });

  it('refuse a page without a title and two with the same', () => {
    const pages = siteWith({ '/themen/': [''], '/kontakt/': ['Start'] });
    const { problems } = check(pages, { changed: ['/themen/', '/kontakt/'] });
    expect(problems.join('\n')).toContain('Seite „Themen“ hat keinen Titel.');
    expect(problems.join('\n')).toContain('Mehrere Seiten heißen „Start“');
  });

  it('mention a link to a place that its page does not have, and let it pass', () => {
    const pages = siteWith({ '/themen/': ['Themen', '<a href="/kontakt/#nirgends">x</a>'] });
    const { problems, notices } = check(pages);
    expect(problems).toEqual([]);
    expect(notices.join()).toContain('die Stelle „nirgends“ in /kontakt/');
  });

  it('refuse a site without a page that the navigation leads to', () => {
    const pages = siteWith();
    pages.delete('/impressum/');
    expect(check(pages).problems.join()).toContain('/impressum/ fehlt');
  });

  it('refuse a site that has shrunk by more than a fifth, and let a fifth pass', () => {
    const pages = siteWith();
    const after = (previousPageCount: number) => check(pages, { previousPageCount }).problems;
    expect(after(Math.floor(pages.size / 0.8))).toEqual([]);
    expect(after(Math.ceil(pages.size / 0.8) + 1).join()).toContain('Versehen');
  });
});
