import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, describe, expect, it } from '@jest/globals';
import { paths } from '@netzwerk/shared';
import type { Page } from 'playwright-core';
import { closeBrowser, visit } from '../browser.ts';
import { htmlValidator } from '../html-validator.ts';
import { product, text } from '../product.ts';

afterAll(closeBrowser);

/** Of the members' pages, which are alike, one of each state: with events, with everything, bare. */
const memberPages = ['ahlen', 'musterstadt', 'nrw-urban'].map(paths.member);

/**
 * Every page, but of the 80 members' pages those that differ: one template makes all of them from
 * lines of a register, and the others would take minutes to find nothing else. That each of them is
 * there, titled by itself and linked rightly, the publisher checks before each release.
 */
const addresses = async (): Promise<string[]> => {
  const listed = [...(await text('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, location = '']) => new URL(location).pathname,
  );
  const month = /\/veranstaltungen\/monat\/[^"]+/.exec(await text(paths.events))?.[0] ?? '';
  const isLikeOthers = (address: string): boolean =>
    /^\/mitglieder\/[^/]+\/$/.test(address) && !memberPages.includes(address);
  const different = listed.filter((address) => !isLikeOthers(address));
  // Not for search engines, but pages all the same.
  const unlisted = [
    paths.search,
    paths.memberArea,
    paths.messageSent,
    '/gibt-es-nicht/',
    month,
    `${paths.events}?format=erfahrungsaustausch`,
    `${paths.events}?format=fachtagung&modus=online&fehlt=1`,
    `${paths.articles}?thema=verfuegungsfonds`,
    `${paths.members}?art=kommune&bezirk=detmold`,
  ];
  return [...new Set([...different, ...unlisted])];
};

const aceEngine = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');

interface AceReport {
  results: { ruleId: string; value: [string, string]; message: string; snippet: string }[];
}

/** What the engine is sure of: rule, message and the place in the page. */
const checkWithAce = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ path: aceEngine });
  const { results } = await page.evaluate<AceReport>(
    `new ace.Checker().check(document, ['WCAG_2_2'])`,
  );
  return results
    .filter(({ value: [kind, verdict] }) => kind === 'VIOLATION' && verdict === 'FAIL')
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
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

  it('passes axe, asks no other host for anything, sets no cookie and fits a phone', async () => {
    const { page, context, foreignRequests, errors } = await visit(product.url, {
      viewport: { width: 320, height: 640 },
    });
    const problems: string[] = [];
    for (const address of await addresses()) {
      await page.goto(`${product.url}${address}`);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      problems.push(...violations.map((v) => `${address} ${v.id}: ${v.nodes[0]?.html}`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) problems.push(`${address}: ${width} px wide`);
    }
    expect(problems).toEqual([]);
    expect(foreignRequests).toEqual([]);
    expect(errors).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  }, 1_200_000);

  it("passes IBM's checker in the dark", async () => {
    const { page, context } = await visit(product.url, { bypassCSP: true, colorScheme: 'dark' });
    const problems: string[] = [];
    for (const address of await addresses()) {
      await page.goto(`${product.url}${address}`);
      problems.push(...(await checkWithAce(page)).map((finding) => `${address} ${finding}`));
    }
    expect(problems).toEqual([]);
    await context.close();
  }, 1_200_000);

  it('control: the same checks find what is wrong', async () => {
    const { page, context } = await visit(product.url);
    await page.setContent('<html><body><img src="x"><p onclick="x">grau</p></body></html>');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => v.id)).toEqual(expect.arrayContaining(['image-alt']));
    expect((await checkWithAce(page)).join()).toContain('img_alt');
    const report = await htmlValidator.validateString('<p><div></p>');
    expect(report.valid).toBe(false);
    await context.close();
  });
});
