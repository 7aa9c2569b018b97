import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

export type Role = 'visitor' | 'editor' | 'admin';

/** A browser profile, logged in as somebody, and what the admin's pages call with that session. */
export interface Desk {
  address: string;
  newPage(): Promise<Page>;
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Address in the admin of the entry with this title. */
  entry(uid: string, title: string, field?: string): Promise<string>;
  close(): Promise<void>;
}

interface Options {
  role: Role;
  address: string;
  account: { email: string; password: string } | null;
  /** Folder in which sessions are kept: logging in too often is refused. */
  sessions: string | null;
}

const logIn = async (page: Page, account: NonNullable<Options['account']>): Promise<void> => {
  const home = page.getByText('Guten Tag').first();
  const email = page.getByLabel(/E-Mail/);
  await home.or(email).first().waitFor();
  if (await home.isVisible()) return;
  await email.fill(account.email);
  await page
    .getByLabel(/Passwort/)
    .first()
    .fill(account.password);
  await page.locator('button[type="submit"]').click();
  await home.waitFor();
};

const listSchema = z.object({ results: z.array(z.object({ documentId: z.string() })) });

export const openDesk = async (browser: Browser, options: Options): Promise<Desk> => {
  const { address, account, sessions, role } = options;
  const session = sessions === null ? null : join(sessions, `session-${role}.json`);
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...(session !== null && existsSync(session) ? { storageState: session } : {}),
  });
  context.setDefaultTimeout(60_000);
  let authorization = '';
  context.on('request', (request) => {
    authorization = request.headers()['authorization'] ?? authorization;
  });
  if (account) {
    const page = await context.newPage();
    await page.goto(`${address}/admin/`);
    await logIn(page, account);
    await page.getByText(/Website: /).waitFor();
    await page.close();
  }

  const call: Desk['call'] = async (method, path, body) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  };

  return {
    address,
    call,
    newPage: () => context.newPage(),
    async entry(uid, title, field = 'title') {
      const type = `/content-manager/collection-types/${uid}`;
      const filter = `filters[$and][0][${field}][$eq]=${encodeURIComponent(title)}`;
      const [found] = listSchema.parse(await call('GET', `${type}?${filter}`)).results;
      if (!found) throw new Error(`There is no ${uid} with ${field} "${title}".`);
      return `${address}/admin${type}/${found.documentId}`;
    },
    async close() {
      if (session !== null && account) await context.storageState({ path: session });
      await context.close();
    },
  };
};
