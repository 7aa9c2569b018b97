import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
const { requiredPagePaths } = await import('@netzwerk/shared');
const { checkPages } = await import('./check-pages.ts');

const publicUrl = 'https://innenstadt.example';
let directory: string;

const write = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(join(directory, path)), { recursive: true });
  await writeFile(join(directory, path), content);
};
const page = (title: string, body = ''): string =>
  `<!doctype html><title>${title}</title><svg><title>Plan</title></svg><main>${body}</main>`;

const check = (previousPageCount: number | null = null) =>
  checkPages({
    publicDirectory: directory,
    publicUrl,
    redirects: [{ from: '/alt/', to: '/themen/', permanent: true }],
    places: new Map([
      ['/themen/', { name: 'Seite „Themen“', adminUrl: `${publicUrl}/admin/content-manager/x` }],
    ]),
    previousPageCount,
  });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'check-pages-'));
  await write('index.html', page('Start'));
  for (const path of requiredPagePaths) await write(`${path}/index.html`, page(`Seite ${path}`));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the checks before a release goes live', () => {
  it('let a sound site pass', async () => {
    await write('_astro/a.css', 'a{}');
    const links =
      '<link rel="stylesheet" href="/_astro/a.css"><a href="/kontakt/#form">1</a><a href="/alt">2</a>' +
      '<a href="mailto:a@b.example">3</a><a href="https://elsewhere.example/x">4</a>' +
      `<a href="${publicUrl}/suche/?q=x">5</a><a href="?seite=2">6</a><a href="/api/member/downloads/x">7</a>`;
    await write('themen/index.html', page('Themen', links));
    expect(await check()).toEqual({ pageCount: requiredPagePaths.length + 1, problems: [] });
  });

  it('name the entry, the address and where to mend a dead link', async () => {
    await write('themen/index.html', page('Themen', '<a href="/gibt/es/nicht/">x</a>'));
    const { problems } = await check();
    expect(problems).toEqual([
      'Seite „Themen“ (/themen/) verweist auf /gibt/es/nicht/, das es nicht gibt. ' +
        'Bitte den Link ändern: https://innenstadt.example/admin/content-manager/x',
    ]);
  });

  it('find images that are missing, in every size', async () => {
    const image =
      '<img src="/media/a-480.jpg" srcset="/media/a-480.jpg 480w, /media/a-960.jpg 960w">';
    await write('themen/index.html', page('Themen', image));
    await write('media/a-480.jpg', 'x');
    const { problems } = await check();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('/media/a-960.jpg');
  });

  it('refuse a page without a title and two with the same', async () => {
    await write('themen/index.html', page(''));
    await write('kontakt/index.html', page('Start'));
    const { problems } = await check();
    expect(problems.join('\n')).toContain('Seite „Themen“ hat keinen Titel.');
    expect(problems.join('\n')).toContain('Mehrere Seiten heißen „Start“');
  });

  it('refuse a site without a page that the navigation leads to', async () => {
    await rm(join(directory, 'impressum'), { recursive: true });
    expect((await check()).problems.join()).toContain('/impressum/ fehlt');
  });

  it('refuse a site that has shrunk by more than a fifth, and let a fifth pass', async () => {
    const { pageCount } = await check();
    expect((await check(Math.floor(pageCount / 0.8))).problems).toEqual([]);
    expect((await check(Math.ceil(pageCount / 0.8) + 1)).problems.join()).toContain('Versehen');
  });
});
