import { afterAll, describe, expect, it } from '@jest/globals';
import { paths } from '@netzwerk/shared';
import { inTabs } from '../accessibility/in-tabs.ts';
import { lookAtPage } from '../accessibility/look-at-page.ts';
import { examplesAmong } from '../accessibility/page-types.ts';
import { allRoutes } from '../accessibility/routes.ts';
import { closeBrowser, visit } from '../browser.ts';
import { htmlValidator } from '../html-validator.ts';
import { product, text } from '../product.ts';

afterAll(closeBrowser);

/** `ALL_MODES=1`: each page of all, with all that may differ from mode to mode; takes half an hour. */
const isThorough = process.env.ALL_MODES !== undefined;

/** Of the members' pages, which are alike, one of each state: with events, with everything, bare. */
const memberPages = ['ahlen', 'musterstadt', 'nrw-urban'].map(paths.member);

/**
 * Every page, but of the 80 members' pages those that differ: one template makes all of them from
 * lines of a register, and the others would take minutes to find nothing else. That each of them is
 * there, titled by itself and linked rightly, the publisher checks before each release.
 */
const addresses = async (): Promise<string[]> => {
  const isLikeOthers = (address: string): boolean =>
    /^\/mitglieder\/[^/]+\/$/.test(address) && !memberPages.includes(address);
  return (await allRoutes(text)).filter((address) => !isLikeOthers(address));
};

describe('every page', () => {
  it('is looked at by what follows, members by three of their pages', async () => {
    const all = await addresses();
    for (const address of memberPages) expect(all).toContain(address);
    const members = all.filter((address) => address.startsWith(paths.members));
    expect(members).toHaveLength(memberPages.length + 2);
  });

  it('has valid HTML, one first-level heading and a title of its own', async () => {
    const titles = new Map<string, string>();
    const problems: string[] = [];
    for (const address of await addresses()) {
      const html = await text(address);
      const report = await htmlValidator.validateString(html);
      for (const { messages } of report.results) {
        problems.push(...messages.map((m) => `${address}:${m.line} ${m.ruleId}: ${m.message}`));
      }
      if ((html.match(/<h1[\s>]/g) ?? []).length !== 1) problems.push(`${address}: not one h1`);
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
      if (title === '' || titles.has(title)) problems.push(`${address}: title "${title}"`);
      titles.set(title, address);
      if (!html.includes('<html lang="de"')) problems.push(`${address}: language`);
    }
    expect(problems).toEqual([]);
    expect(titles.size).toBeGreaterThan(60);
  });

  it('tells search engines and networks what it is, with a picture that is there', async () => {
    const described = new Map<string, string>();
    const pictures = new Map<string, string>();
    const problems: string[] = [];
    for (const address of await addresses()) {
      const html = await text(address);
      const said = (name: string): string =>
        new RegExp(`<meta (?:name|property)="${name}" content="([^"]+)"`).exec(html)?.[1] ?? '';
      const names = 'title description type url site_name image image:width image:height image:alt';
      for (const name of names.split(' '))
        if (said(`og:${name}`) === '') problems.push(`${address}: no og:${name}`);
      const description = said('description');
      // A filtered list, and whatever is not there, says what the page says that it stands for.
      const isItself = html.includes(`<link rel="canonical" href="${product.url}${address}"`);
      if (description === '' || (isItself && described.has(description)))
        problems.push(`${address}: description "${description}"`);
      if (isItself) described.set(description, address);
      const isForAll = !html.includes('<meta name="robots" content="noindex"');
      if (isForAll !== html.includes('<link rel="canonical"'))
        problems.push(`${address}: canonical`);
      const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1];
      if (isForAll) JSON.parse(data ?? `no data at ${address}`);
      pictures.set(said('og:image').replaceAll('&#38;', '&'), address);
    }
    for (const [picture, address] of pictures) {
      const { pathname, search } = new URL(picture);
      const answer = await fetch(`${product.url}${pathname}${search}`);
      const type = answer.headers.get('content-type') ?? '';
      if (!answer.ok || !/^image\/(png|jpeg)$/.test(type)) problems.push(`${address}: ${picture}`);
    }
    expect(problems).toEqual([]);
    expect(pictures.size).toBeGreaterThan(30);
  });

  it('passes axe and IBM’s checker in five modes, fits, asks no other host, sets no cookie', async () => {
    const { context, foreignRequests, errors } = await visit(product.url);
    const routes = isThorough ? await allRoutes(text) : await addresses();
    const thorough = new Set(examplesAmong(routes).map(({ address }) => address));
    const problems: string[] = [];
    const places = new Map<string, number>();
    await inTabs(context, routes, async (page, address) => {
      await page.goto(`${product.url}${address}`);
      const depth = isThorough || thorough.has(address) ? 'all' : 'quick';
      for (const { mode, findings } of await lookAtPage(page, depth)) {
        problems.push(...findings.certain.map((finding) => `${address} (${mode}) ${finding}`));
        for (const [rule, count] of findings.toLookAt)
          places.set(`${mode}: ${rule}`, (places.get(`${mode}: ${rule}`) ?? 0) + count);
      }
    });
    if (isThorough) console.log(routes.length, 'pages; for a person to look at:', places);
    expect(problems).toEqual([]);
    expect(foreignRequests).toEqual([]);
    expect(errors).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  }, 7_200_000);

  it('control: the same checks find what is wrong, in the mode in which it is wrong', async () => {
    const { page, context } = await visit(product.url);
    await page.goto(`${product.url}/impressum/`);
    await page.evaluate(() => {
      const style = new CSSStyleSheet();
      style.replaceSync(`
        #grau { color: #555; background: #fff }
        @media (prefers-color-scheme: dark) { #grau { background: #666 } }
        #breit { width: 600px }
        #knapp { height: 1.7em; width: 16em; overflow: hidden }
        #oben { position: relative; top: -1.5em }
        @media (forced-colors: active) { #zwang { forced-color-adjust: none; color: #333 } }
      `);
      document.querySelector('main')?.insertAdjacentHTML(
        'beforeend',
        `<img src="x"><p id="grau">grau</p><p id="breit">breit</p><p id="zwang">Zwang</p>
        <p id="knapp">Eine Zeile, bei anderem Abstand.</p><p>unten</p><p id="oben">oben</p>`,
      );
      // Kept by all modes, as a style sheet of the page is.
      const turned = Object.getOwnPropertyDescriptor(Document.prototype, 'adoptedStyleSheets');
      turned?.set?.call(document, [style]);
      Object.defineProperty(document, 'adoptedStyleSheets', {
        set: (sheets: CSSStyleSheet[]) => turned?.set?.call(document, [style, ...sheets]),
      });
    });
    const found = new Map(
      (await lookAtPage(page, 'all')).map(({ mode, findings }) => [
        mode,
        findings.certain.join('\n'),
      ]),
    );
    expect(found.get('light')).toMatch(/axe image-alt[^]*IBM img_alt_valid/);
    expect(found.get('light')).not.toMatch(/grau/);
    expect(found.get('dark')).toMatch(/axe color-contrast: <p id="grau">[^]*IBM text_contrast/);
    expect(found.get('forced colours')).toMatch(/axe color-contrast: <p id="zwang">/);
    expect(found.get('320 px')).toMatch(/layout: \d+ px wide on 320 px/);
    expect(found.get('200 %, spaced')).toMatch(/text cut off below: <p id="knapp">/);
    expect(found.get('light')).not.toMatch(/knapp/);
    expect(found.get('light')).toMatch(/text upon text/);
    const report = await htmlValidator.validateString('<p><div></p>');
    expect(report.valid).toBe(false);
    await context.close();
  });
});
