import { product } from '../product.ts';
import type { Walk } from './open-walk.ts';
import { walkFirstEntry } from './walk-content.ts';

/** Somebody writes to the office, and the office opens what has come in. */
export const walkInquiry = async (walk: Walk): Promise<void> => {
  const visitor = await walk.page.context().browser()?.newContext({ javaScriptEnabled: false });
  if (!visitor) throw new Error('A walk needs a browser of its own.');
  const page = await visitor.newPage();
  await page.goto(`${product.url}/themen/`);
  await page.getByRole('link', { name: 'Barriere melden' }).click();
  await page.getByLabel(/^E-Mail/).fill('rundgang@anfrage.example');
  await page.getByLabel(/Was geht nicht/).fill('Auf der Karte fehlt die Beschriftung der Orte.');
  // Faster than a person is asked to send again.
  await page.waitForTimeout(3200);
  await page.getByRole('button', { name: 'Meldung senden' }).click();
  await page.waitForURL(/\/kontakt\/gesendet\//);
  await visitor.close();
  await walkFirstEntry('collection-types/api::inquiry.inquiry')(walk);
};
