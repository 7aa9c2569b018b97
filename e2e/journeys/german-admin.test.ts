import { afterAll, describe, expect, it } from '@jest/globals';
import { closeBrowser, visit } from '../browser.ts';
import { isEnglish, isInformal } from '../german/english-texts.ts';
import { exceptions } from '../german/exceptions.ts';
import { openWalk, type Seen } from '../german/open-walk.ts';
import { roles, type Role } from '../german/roles.ts';
import { beginLoggedIn, walkLogin } from '../german/walk-login.ts';
import { accounts, product } from '../product.ts';

afterAll(closeBrowser);

/** A profile that has never been here, of a browser that speaks English. */
const newProfile = async () => {
  const { context, page } = await visit(product.url, {
    locale: 'en-US',
    viewport: { width: 1400, height: 1000 },
  });
  await page.close();
  return context;
};

/** All that somebody with this role reads, in some tabs at once after one login. */
const walkAs = async (role: Role): Promise<Seen> => {
  const { tabs, jobs, seesLogin } = roles[role];
  const context = await newProfile();
  const account = accounts()[role];
  if (!seesLogin) await beginLoggedIn(context, account);
  const seen: Seen = new Map();
  const first = await openWalk(context, seen, product.url);
  if (seesLogin) await walkLogin(first, account);
  const due = await jobs(first);
  const others = Array.from({ length: tabs - 1 }, () => openWalk(context, seen, product.url));
  await Promise.all(
    [first, ...(await Promise.all(others))].map(async (walk) => {
      for (let job = due.shift(); job; job = due.shift()) await job(walk);
    }),
  );
  expect(await first.page.locator('html').getAttribute('lang')).toBe('de');
  await context.close();
  return seen;
};

const isExcepted = (text: string): boolean =>
  exceptions.some((exception) => exception.text.test(text));

/** What is not in the office's German, each with the screen on which it stood. */
const strangeIn = (seen: Seen): string[] =>
  [...seen]
    .filter(([text]) => (isEnglish(text) || isInformal(text)) && !isExcepted(text))
    .map(([text, screen]) => `${screen}: ${text}`);

describe('the admin of an editor', () => {
  it('is German on every screen and in every dialog, from the first login on', async () => {
    const walked = await Promise.all(
      (['lead', 'editor', 'events'] as const).map(async (role) => ({
        role,
        seen: await walkAs(role),
      })),
    );
    expect(walked.flatMap(({ seen }) => strangeIn(seen))).toEqual([]);
    // A walk that saw little has proven little.
    for (const { role, seen } of walked) expect(seen.size).toBeGreaterThan(roles[role].fewestTexts);
  }, 180_000);

  it('would be found English where it is: the control', async () => {
    const context = await newProfile();
    const seen: Seen = new Map();
    const { go, page, look } = await openWalk(context, seen, product.url);
    await go('/auth/login');
    expect(strangeIn(seen)).toEqual([]);
    // As a message comes and goes, and as a button that only a screen reader names.
    await page.evaluate(async () => {
      const message = document.createElement('p');
      message.textContent = 'Your changes have been saved';
      document.querySelector('form')?.append(message);
      await new Promise((resolve) => setTimeout(resolve, 300));
      message.remove();
      document.querySelector('form')?.setAttribute('aria-label', 'Close modal window');
    });
    await look();
    expect(strangeIn(seen).toSorted()).toEqual([
      '/auth/login: Close modal window',
      '/auth/login: Your changes have been saved',
    ]);
    await context.close();
  });

  it('is German, and tells it from English: the control', () => {
    expect(isEnglish('Delete this entry')).toBe(true);
    expect(isEnglish('3 entries found')).toBe(true);
    expect(isEnglish('Premium feature')).toBe(true);
    expect(isEnglish('content-manager.components.some.key')).toBe(true);
    expect(isEnglish('Aufzählung mit Punkten, Veranstaltung in Hamm')).toBe(false);
    expect(isInformal('Bitte gib dein Passwort ein')).toBe(true);
    expect(isInformal('Bitte geben Sie Ihr Passwort ein')).toBe(false);
  });
});
