import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { adminApi } from '../admin-api.ts';
import { closeBrowser, visit } from '../browser.ts';
import { member, product } from '../product.ts';
import type { Page } from 'playwright-core';

afterAll(closeBrowser);

const logIn = async (page: Page, index: number): Promise<void> => {
  await page.goto(`${product.url}/mitgliederbereich/`);
  await page.getByLabel(/E-Mail/).fill(member(index).email);
  await page.getByLabel(/^Passwort/).fill(member(index).password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: 'Abmelden' }).waitFor();
};

const apiLogIn = async (index: number): Promise<{ status: number; token: string }> => {
  const answer = await fetch(`${product.url}/api/member/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.url },
    body: JSON.stringify({ email: member(index).email, password: member(index).password }),
  });
  const body = (await answer.json()) as { accessToken?: string };
  return { status: answer.status, token: body.accessToken ?? '' };
};

const withToken = (token: string): RequestInit => ({
  headers: { authorization: `Bearer ${token}` },
});

describe('a member', () => {
  it('logs in, stays logged in over a reload, downloads a guide and logs out', async () => {
    const { page, context, foreignRequests, errors } = await visit(product.url);
    const answers: string[] = [];
    context.on('response', (answer) => {
      const { pathname } = new URL(answer.url());
      if (pathname.startsWith('/api/')) answers.push(`${answer.status()} ${pathname}`);
    });
    await logIn(page, 0);
    await page.reload();
    await page.getByRole('button', { name: 'Abmelden' }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /herunterladen/i })
        .first()
        .click(),
    ]);
    expect(`${await download.failure()} ${answers.join(', ')}`).toMatch(/^null /);
    // Not the name: without a UTF-8 locale Chromium calls every file with an umlaut "download".
    // The header that names it is tested with the CMS.
    const file = readFileSync(await download.path());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.length).toBeGreaterThan(1000);

    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('button', { name: 'Anmelden' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Anmelden' }).waitFor();
    expect(foreignRequests).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('gets nothing as a stranger, after logging out, or blocked', async () => {
    for (const path of ['/api/member/guides', '/api/member/events']) {
      expect((await fetch(`${product.url}${path}`)).status).toBe(401);
    }

    const { token } = await apiLogIn(1);
    const list = async () =>
      (await fetch(`${product.url}/api/member/guides`, withToken(token))).status;
    expect(await list()).toBe(200);
    await fetch(`${product.url}/api/member/logout`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, origin: product.url },
    });
    expect(await list()).toBe(401);

    const blocked = await apiLogIn(2);
    const api = adminApi();
    const user = await api.find('plugin::users-permissions.user', member(2).email, 'email');
    await api.update('plugin::users-permissions.user', user.documentId, { blocked: true });
    const afterwards = await fetch(`${product.url}/api/member/guides`, withToken(blocked.token));
    expect(afterwards.status).toBe(401);
    expect((await apiLogIn(2)).status).toBe(401);

    // Control: unblocked, the same person is let in again.
    await api.update('plugin::users-permissions.user', user.documentId, { blocked: false });
    expect((await apiLogIn(2)).status).toBe(200);
  });
});
