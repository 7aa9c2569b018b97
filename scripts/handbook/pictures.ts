import type { Page } from 'playwright-core';
import { openForm, shootAround, shootFields, shootTop } from './crop.ts';
import type { Desk, Role } from './open-desk.ts';
import { shootFailure } from './shoot-failure.ts';
import { shootPlanPanel, shootPlansWidget } from './shoot-plans.ts';
import { shootSharePanel, shootSharesWidget } from './shoot-shares.ts';
import { shootLinkDialog, shootTextField } from './shoot-text.ts';
import { shootComparison, shootVersionsPanel } from './shoot-versions.ts';

export interface Picture {
  name: string;
  role: Role;
  /** Below the root; the handbook's unless said. */
  folder?: string;
  colours?: number;
  take(page: Page, desk: Desk): Promise<Buffer>;
}

const types = '/admin/content-manager/collection-types';
const article = 'api::article.article';
const event = 'api::event.event';
const guide = 'api::guide.guide';
const account = 'plugin::users-permissions.user';

/** Part of the form of one entry of the demo content; `open` unfolds a line of a list first. */
const fields = (
  uid: string,
  title: string,
  [first, next]: readonly [RegExp, RegExp],
  open?: RegExp,
): Picture['take'] => {
  return async (page, desk) => {
    await openForm(page, await desk.entry(uid, title));
    if (open) await page.getByRole('button', { name: open }).first().click();
    return shootFields(page, first, next);
  };
};

const shownGuide = 'Verfügungsfonds: Arbeitshilfe';
const conference = 'Tagung Innenstadt';

export const pictures: readonly Picture[] = [
  {
    name: 'startseite',
    role: 'visitor',
    folder: 'docs/bilder',
    colours: 256,
    take: async (page, { address }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${address}/`, { waitUntil: 'networkidle' });
      return page.screenshot();
    },
  },
  {
    name: 'passwort-vergessen',
    role: 'visitor',
    take: async (page, { address }) => {
      await page.goto(`${address}/mitgliederbereich/passwort-vergessen/`);
      const button = page.getByRole('button', { name: 'Link anfordern' });
      const lead = page.getByText('Wir schicken Ihnen einen Link').first();
      await button.waitFor();
      return shootAround(page, [page.locator('h1'), lead, page.getByLabel(/E-Mail/), button], 32);
    },
  },
  {
    name: 'anmelden',
    role: 'visitor',
    take: async (page, { address }) => {
      await page.goto(`${address}/admin/auth/login`);
      await page.locator('button[type="submit"]').waitFor();
      const forgotten = page.getByText('Passwort vergessen?');
      return shootAround(page, [page.locator('form'), forgotten], 24);
    },
  },
  {
    name: 'startseite-der-redaktion',
    role: 'editor',
    take: async (page, { address }) => {
      await page.goto(`${address}/admin/`);
      await page.getByText(/Website: live/).waitFor();
      await page.getByText('vor ', { exact: false }).first().waitFor();
      return shootTop(page, 520);
    },
  },
  {
    name: 'kachel-stand-der-website',
    role: 'editor',
    take: async (page, { address }) => {
      await page.goto(`${address}/admin/`);
      await page.getByText(/Website: live/).waitFor();
      const title = page.getByText('Stand der Website');
      return shootAround(page, [title.locator('xpath=ancestor::section[1]')], 8);
    },
  },
  { name: 'kachel-fehler', role: 'editor', take: shootFailure },
  {
    name: 'liste-der-meldungen',
    role: 'editor',
    take: async (page, { address }) => {
      await page.goto(`${address}${types}/${article}`);
      await page.locator('tbody tr').first().waitFor();
      return shootTop(page, 560);
    },
  },
  {
    name: 'meldung-formular',
    role: 'editor',
    // Filled in, never saved.
    take: async (page, { address }) => {
      await page.setViewportSize({ width: 1280, height: 1000 });
      await page.goto(`${address}${types}/${article}/create`);
      await page.locator('input[name="title"]').fill('Neue Förderrichtlinie für Stadterneuerung');
      await page
        .locator('textarea[name="lead"]')
        .fill('Seit Januar gilt die neue Richtlinie. Was sich für laufende Vorhaben ändert.');
      await page.getByRole('button', { name: 'Speichern' }).waitFor();
      await page.waitForTimeout(3000);
      return shootTop(page, 700, 288);
    },
  },
  {
    name: 'kasten-website',
    role: 'editor',
    take: async (page, desk) => {
      await page.goto(await desk.entry(article, 'Fachberatung: Jetzt auch als kurze Sprechstunde'));
      const link = page.getByText('Auf der Website ansehen');
      await link.waitFor();
      const title = page.locator('main').getByText('Website', { exact: true });
      return shootAround(page, [title, page.getByText(/Live:/).locator('../..'), link], 16);
    },
  },
  { name: 'text-gestalten', role: 'editor', take: shootTextField },
  { name: 'link-setzen', role: 'editor', take: shootLinkDialog },
  { name: 'kasten-planung', role: 'editor', take: shootPlanPanel },
  { name: 'kasten-vorschau-teilen', role: 'editor', take: shootSharePanel },
  { name: 'kachel-geteilte-vorschau', role: 'editor', take: shootSharesWidget },
  { name: 'kachel-geplant', role: 'editor', take: shootPlansWidget },
  {
    name: 'kasten-freigabe',
    role: 'editor',
    take: async (page, desk) => {
      await page.goto(await desk.entry(guide, shownGuide));
      const button = page.getByRole('button', { name: 'Freigabe anfordern' });
      await button.waitFor();
      const title = page.locator('main').getByText('Freigabe', { exact: true });
      const text = page.getByText('Diesen Entwurf veröffentlicht').locator('../..');
      return shootAround(page, [title, text, button], 16);
    },
  },
  {
    name: 'veranstaltung-kopf',
    role: 'editor',
    take: fields(event, conference, [/^Titel/, /^Hinweis zum Stand/]),
  },
  {
    name: 'veranstaltung-teil',
    role: 'editor',
    take: fields(event, conference, [/^Teile \(/, /^Text/], /Exkursion/),
  },
  {
    name: 'veranstaltung-verschoben',
    role: 'editor',
    take: fields(event, 'Innenstadtgespräch: Ein Sommer ohne Parkstreifen', [
      /^Stand/,
      /^Vorspann/,
    ]),
  },
  {
    name: 'veranstaltung-rueckblick',
    role: 'editor',
    take: fields(event, 'Tagung Innenstadt 2023', [/^Rückblick/, /^Interne Notiz/]),
  },
  {
    name: 'leitfaden-formular',
    role: 'editor',
    take: fields(guide, shownGuide, [/^Titel/, /^Text/]),
  },
  {
    name: 'leitfaden-datei',
    role: 'editor',
    take: fields(guide, shownGuide, [/^Dateien/, /^Auflage/], /Arbeitshilfe Verfügungsfonds/),
  },
  {
    name: 'leitfaden-auflage',
    role: 'editor',
    take: fields(guide, shownGuide, [/^Auflage/, /^Bild$/]),
  },
  {
    name: 'bild-und-nachweis',
    role: 'editor',
    take: fields(guide, shownGuide, [/^Bild$/, /^Wieder prüfen bis/]),
  },
  {
    name: 'zugaenge-liste',
    role: 'admin',
    take: async (page, { address }) => {
      await page.goto(`${address}${types}/${account}`);
      await page.getByText('musterstadt.example').first().waitFor();
      return shootTop(page, 490);
    },
  },
  {
    name: 'zugang-gesperrt',
    role: 'admin',
    take: async (page, desk) => {
      await openForm(
        page,
        await desk.entry(account, 'robin.beispiel@musterstadt.example', 'email'),
      );
      // Shown, never saved.
      await page.locator('input[name="blocked"]').click();
      const ends = [/^Gesperrt/, /beendet jede laufende/, /^Steht bei Zugängen/];
      return shootAround(
        page,
        ends.map((text) => page.locator('main').getByText(text).first()),
        18,
      );
    },
  },
  { name: 'kasten-fassungen', role: 'editor', take: shootVersionsPanel },
  { name: 'fassungen-vergleichen', role: 'editor', take: shootComparison },
  {
    name: 'protokoll',
    role: 'admin',
    take: async (page, { address }) => {
      await page.goto(`${address}/admin/protokoll`);
      await page.locator('tbody tr').first().waitFor();
      return shootTop(page, 640);
    },
  },
];
