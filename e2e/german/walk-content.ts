import type { Walk } from './open-walk.ts';

const manager = '/content-manager';

/** Types as the menu of the content links them, such as `collection-types/api::event.event`. */
export const typesInMenu = async (walk: Walk): Promise<string[]> => {
  await walk.go(manager);
  await walk.page.locator('nav a[href*="/single-types/"]').first().waitFor();
  return walk.page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('a[href*="/content-manager/"]')].flatMap(
        (link) => /(?:collection|single)-types\/[^/?]+/.exec(link.getAttribute('href') ?? '') ?? [],
      ),
    ),
  ]);
};

/** A list with its filters, its columns, the menu of a row, and how it looks when it is empty. */
export const walkList =
  (type: string, known: Set<string>) =>
  async (walk: Walk): Promise<void> => {
    await walk.go(`${manager}/${type}?page=1&pageSize=10`);
    await walk.unfold('main', known);
  };

export const walkEmptyList =
  (type: string) =>
  (walk: Walk): Promise<void> =>
    walk.go(`${manager}/${type}?page=1&pageSize=10&_q=gibtesnicht`);

/** What many entries are asked at once, from the first row of a list. */
export const walkBulk =
  (type: string) =>
  async (walk: Walk): Promise<void> => {
    const { page } = walk;
    await walk.go(`${manager}/${type}?page=1&pageSize=10`);
    await walk.press('Auswahl', page.locator('tbody tr').first().getByRole('checkbox'));
    for (const name of [/^Löschen/, /Website nehmen/]) {
      await walk.press(`Auswahl ${name.source}`, page.getByRole('button', { name }));
      await walk.close();
    }
    await walk.press('Auswahl aufgehoben', page.locator('tbody tr').first().getByRole('checkbox'));
  };

/** Filters for these fields of a list, one of each kind, up to the values they can be asked for. */
export const walkFilters =
  (type: string, fields: readonly string[]) =>
  async (walk: Walk): Promise<void> => {
    const { page } = walk;
    await walk.go(`${manager}/${type}?page=1&pageSize=10`);
    const open = (): Promise<void> =>
      walk.press('Filter', page.getByRole('button', { name: /^Filter/ }));
    await open();
    const field = page.getByRole('combobox', { name: /Feld/ });
    for (const name of fields) {
      await walk.press('Feld', field);
      await walk.press(`Filter nach ${name}`, page.getByRole('option', { name, exact: true }));
      await walk.press(`Vergleich bei ${name}`, page.getByRole('combobox').nth(1));
      await page.keyboard.press('Escape');
      if (!(await field.isVisible())) await open();
    }
    await walk.close();
  };

/** A form with all that unfolds in it; parts that can be repeated once each. */
const walkForm = async (walk: Walk, known: Set<string>): Promise<void> => {
  const { page } = walk;
  const adding = page.locator('main').getByRole('button', { name: /Hier klicken/ });
  for (let count = await adding.count(); count > 0; count -= 1) {
    await walk.press('Teil hinzugefügt', adding);
    if ((await adding.count()) >= count) break;
  }
  await walk.unfold('main', known);
};

export const walkNewEntry =
  (type: string, known: Set<string>) =>
  async (walk: Walk): Promise<void> => {
    await walk.go(`${manager}/${type}${type.startsWith('single') ? '' : '/create'}`);
    await walkForm(walk, known);
  };

/** The first entry of a list, with what stands beside it; its form too where it has not been seen. */
export const walkFirstEntry =
  (type: string, known?: Set<string>) =>
  async (walk: Walk): Promise<void> => {
    const { page } = walk;
    await walk.go(`${manager}/${type}?page=1&pageSize=10`);
    await walk.press('Eintrag', page.locator('tbody tr').first().locator('td').nth(2));
    await page.waitForURL((url) => !url.search.includes('pageSize'));
    await walk.look();
    await walk.unfold(known === undefined ? 'main aside' : 'main', known);
  };
