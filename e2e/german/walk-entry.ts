import type { Locator } from 'playwright-core';
import type { Walk } from './open-walk.ts';

const article = 'api::article.article';
const entries = `/content-manager/collection-types/${article}`;

/** The life of an entry from its making to its end, with all that asks back or answers on the way. */
export const walkLifeOfAnEntry = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const title = page.locator('input[name="title"]');
  const inWindow = (name: string | RegExp): Locator =>
    page.locator('[role="dialog"], [role="alertdialog"]').last().getByRole('button', { name });
  const menus = page.locator('main button[aria-haspopup="menu"]');
  const choose = async (menu: Locator, name: RegExp): Promise<void> => {
    await walk.press('Weitere Aktionen', menu);
    await walk.press(name.source, page.getByRole('menuitem', { name }));
  };

  await walk.go(`${entries}/create`);
  await walk.fill('Titel', title, 'Meldung für den Rundgang');
  await walk.press('unvollständig veröffentlicht', button('Veröffentlichen'));
  await walk.press('verlassen', page.getByRole('link', { name: 'Startseite' }));
  await walk.press('doch nicht verlassen', inWindow('Abbrechen'));
  await walk.press('gespeichert', button('Speichern'));
  await page.waitForURL(/article\.article\/[a-z0-9]{20,}/);
  await walk.press('noch nicht vollständig', button('Veröffentlichen'));
  await walk.fill('Vorspann', page.locator('textarea[name="lead"]'), 'Nur für diesen Rundgang.');
  await walk.fill('Datum', page.locator('input[name="publishedOn"]'), '03.02.2026');
  await page.keyboard.press('Tab');
  await walk.press('veröffentlicht', button('Veröffentlichen'));
  await page.getByText(/^Live/).first().waitFor();
  await walk.fill('geändert', title, 'Meldung für den Rundgang, geändert');
  await walk.press('Änderung gespeichert', button('Speichern'));
  await walk.unfold('main, [aria-label]');

  await walk.press('Planung', button('Veröffentlichung planen'));
  await walk.press('geplant', inWindow('Planen'));
  await walk.press('Plan aufheben', button('Plan aufheben'));
  await walk.press('Plan aufgehoben', inWindow('Aufheben'));

  await walk.press('Fassungen', button('Fassungen vergleichen'));
  await walk.press('Vergleich', page.getByRole('dialog').getByRole('combobox').first());
  await walk.press('Vergleich gewählt', page.getByRole('option').nth(1));
  await walk.press('Wiederherstellen', inWindow('Als Entwurf wiederherstellen'));
  await walk.press('doch nicht wiederhergestellt', inWindow('Abbrechen'));
  await walk.close();

  const besidePublish = menus.filter({ visible: true }).last();
  await choose(besidePublish, /Website nehmen/);
  await walk.press('doch nicht von der Website genommen', inWindow('Abbrechen'));
  await choose(besidePublish, /verwerfen/);
  await walk.press('verworfen', inWindow('Bestätigen'));
  // Without changes to lose nobody is asked.
  await choose(besidePublish, /Website nehmen/);
  await choose(menus.filter({ visible: true }).first(), /löschen/);
  await walk.press('gelöscht', inWindow('Bestätigen'));
};

/** What people read when the server refuses, breaks or does not answer at all. */
export const walkFailures = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  const answers = {
    refused: {
      status: 403,
      name: 'ForbiddenError',
      message: 'Dafür fehlt Ihnen die Berechtigung.',
    },
    broken: {
      status: 500,
      name: 'InternalServerError',
      message: 'Da ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    },
  };
  const title = page.locator('input[name="title"]');
  const save = page.getByRole('button', { name: 'Speichern' });
  await walk.go(`${entries}/create`);
  await walk.fill('Titel', title, 'Meldung, die niemand annimmt');
  for (const [name, error] of Object.entries(answers)) {
    await page.route('**/content-manager/**', (route) =>
      route.fulfill({ status: error.status, json: { data: null, error } }),
    );
    await walk.press(`${name}: gespeichert`, save);
    await page.unroute('**/content-manager/**');
  }
  const everything = /\/(content-manager|admin\/init)/;
  await page.route(everything, (route) => route.abort());
  await walk.press('ohne Verbindung gespeichert', save);
  await page.getByText(/Was Sie geschrieben haben, bleibt/).waitFor();
  await page.unroute(everything);
  await page.getByText(/antwortet wieder/).waitFor();

  await page.route(/\/(office|upload|admin\/users|content-manager)\//, (route) =>
    route.fulfill({ status: 500, json: { data: null, error: answers.broken } }),
  );
  for (const path of [
    '/',
    entries,
    '/plugins/upload',
    '/settings/users',
    '/statistik',
    '/protokoll',
  ])
    await walk.go(path);
  await page.unrouteAll();
};
