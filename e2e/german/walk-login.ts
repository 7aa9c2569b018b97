import type { BrowserContext } from 'playwright-core';
import { product } from '../product.ts';
import type { Walk } from './open-walk.ts';

interface Account {
  email: string;
  password: string;
}

/** Lets all tabs of a profile begin logged in, without the way through the login page. */
export const beginLoggedIn = async (context: BrowserContext, account: Account): Promise<void> => {
  const login = await fetch(`${product.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  if (!login.ok) throw new Error(`login: ${login.status} ${await login.text()}`);
  const { data } = (await login.json()) as { data: { token: string } };
  await context.addInitScript(
    (token) => window.localStorage.setItem('jwtToken', JSON.stringify(token)),
    data.token,
  );
};

const submit = 'button[type="submit"]';

/** Everything before somebody is known: the first that a new colleague sees. */
export const walkLogin = async (walk: Walk, account: Account): Promise<void> => {
  const { page } = walk;
  const email = page.locator('input[name="email"]');
  const password = page.locator('input[name="password"]');
  await walk.go('/auth/forgot-password');
  await walk.press('leer abgeschickt', page.locator(submit));
  await walk.fill('keine Adresse', email, 'ohne-at');
  await walk.press('keine Adresse abgeschickt', page.locator(submit));
  await walk.go('/auth/forgot-password-success');
  await walk.go('/auth/reset-password?code=gibt-es-nicht');
  await walk.press('leer abgeschickt', page.locator(submit));
  await walk.fill('zu kurz', password, 'kurz');
  await walk.press('zu kurz abgeschickt', page.locator(submit));
  await walk.fill('lang', password, 'Ein-langes-Passwort-26');
  await walk.fill('anders', page.locator('input[name="confirmPassword"]'), 'Ein-anderes-26');
  await walk.press('ungleich abgeschickt', page.locator(submit));
  await walk.fill(
    'gleich',
    page.locator('input[name="confirmPassword"]'),
    'Ein-langes-Passwort-26',
  );
  await walk.press('mit falschem Zeichen abgeschickt', page.locator(submit));
  await walk.go('/auth/register?registrationToken=gibt-es-nicht');
  await walk.go('/auth/oops');
  await walk.go('/auth/login');
  await walk.press('leer abgeschickt', page.locator(submit));
  await walk.fill('Adresse', email, account.email);
  await walk.fill('falsches Passwort', password, 'falsch');
  await walk.press('falsches Passwort abgeschickt', page.locator(submit));
  await page.getByText('stimmen nicht').first().waitFor();
  await walk.fill('Passwort', password, account.password);
  await walk.press('angemeldet', page.locator(submit));
  await page.getByText('Guten Tag').first().waitFor();
};
