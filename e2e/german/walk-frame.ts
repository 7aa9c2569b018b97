import type { Walk } from './open-walk.ts';

const submit = 'button[type="submit"]';

/** What is around the work: home page, menus, own account, and what is not there. */
export const walkHome = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  await walk.go('/');
  await page.getByText('Stand der Website').first().waitFor();
  await walk.unfold('main, nav');
  await walk.go('/gibt-es-nicht');
};

export const walkAccount = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  await walk.go('/me');
  await walk.unfold('main');
  await walk.fill('ohne Vornamen', page.locator('input[name="firstname"]'), '');
  await walk.fill('keine Adresse', page.locator('input[name="email"]'), 'ohne-at');
  await walk.fill('kurzes Passwort', page.locator('input[name="password"]'), 'kurz');
  await walk.fill('ungleich', page.locator('input[name="confirmPassword"]'), 'kürzer');
  await walk.press('falsch gespeichert', page.getByRole('button', { name: 'Speichern' }));
  await walk.go('/me/sessions');
  await walk.unfold('main');
};

/** Pages of the menu that are the office's own. */
export const walkStatistics = async (walk: Walk): Promise<void> => {
  await walk.go('/statistik');
  await walk.unfold('main');
};
export const walkDeleted = async (walk: Walk): Promise<void> => {
  await walk.go('/geloeschtes');
  await walk.unfold('main');
};
export const walkAudit = async (walk: Walk): Promise<void> => {
  await walk.go('/protokoll');
  await walk.unfold('main');
};

export const walkEarlierReleases = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  await walk.go('/');
  await walk.press('Frühere Stände', page.getByRole('button', { name: 'Frühere Stände' }));
  await walk.unfold('[role="dialog"]', new Set(['Schließen']));
  await walk.close();
};

export const walkSettings = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  await walk.go('/settings');
  await walk.go('/settings/users?pageSize=10&page=1&sort=firstname');
  await walk.unfold('main');
  await walk.press('Einladen', page.getByRole('button', { name: /einladen|anlegen/i }));
  await walk.press('leer', page.locator('[role="dialog"]').locator(submit));
  await walk.unfold('[role="dialog"]');
  await walk.close();
  await walk.go('/settings/users?pageSize=10&page=1&_q=gibtesnicht');
  await walk.go('/settings/users?pageSize=10&page=1&sort=firstname');
  // The first is one's own.
  const row = page.locator('tbody tr').nth(1);
  await walk.press('löschen', row.getByRole('button').last());
  await walk.close();
  await walk.press('Konto', row.locator('td').nth(2));
  await page.waitForURL(/settings\/users\/\d+/);
  await walk.look();
  await walk.unfold('main');
  await walk.go('/settings/roles');
  await walk.unfold('main');
  await walk.press('Rolle', page.locator('tbody tr').first().locator('td').first());
};

/** Addresses that somebody has been sent, of what their own account may not see. */
export const walkForbidden =
  (addresses: readonly string[]) =>
  async (walk: Walk): Promise<void> => {
    for (const address of addresses) await walk.go(address);
  };
