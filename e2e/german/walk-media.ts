import type { Walk } from './open-walk.ts';

/** The library, with what uploads, sorts and changes files. */
export const walkMedia = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  await walk.go('/plugins/upload');
  await walk.unfold('main');
  await walk.press('Hochladen', page.getByRole('button', { name: 'Neue Dateien hinzufügen' }));
  await walk.press('Aus Adressen', page.getByRole('tab', { name: /URL|Adresse/ }));
  await walk.fill('keine Adresse', page.getByRole('dialog').getByRole('textbox'), 'keine');
  await walk.press(
    'keine Adresse weiter',
    page.getByRole('dialog').locator('button[type="submit"]'),
  );
  await walk.close();
  await walk.press(
    'Neuer Ordner',
    page.getByRole('button', { name: /Ordner (hinzufügen|anlegen)/ }),
  );
  await walk.press('ohne Namen', page.getByRole('dialog').locator('button[type="submit"]'));
  await walk.unfold('[role="dialog"]');
  await walk.close();
  await walk.press('Datei', page.locator('article').last());
  await walk.unfold('[role="dialog"]');
  await walk.close();
  await walk.press('Auswahl', page.getByRole('checkbox').last());
  await walk.go('/plugins/upload?_q=gibtesnicht');
  await walk.go('/plugins/upload/configuration');
  await walk.unfold('main');
};
