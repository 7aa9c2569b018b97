import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { berlinDay } from '@netzwerk/shared/berlin-time';
import { createContent } from './create-content';
import { createDemoAccounts, removeDemoAccounts } from './demo-accounts';
import { loadSeed } from './load-seed';
import { seedFiles } from './seed-files';
import { seedMarkStore } from './seed-mark-store';
import { seedOnce, type SeedOutcome } from './seed-once';
import { removeUnusedFiles } from './upload-seed-file';

const isEmpty = async (strapi: Core.Strapi): Promise<boolean> =>
  (await strapi.db.query('api::topic.topic').count()) === 0 &&
  (await strapi.db.query('plugin::users-permissions.user').count()) === 0;

const seed = async (
  strapi: Core.Strapi,
  dataDir: string,
  { resume }: { resume: boolean },
): Promise<void> => {
  const today = berlinDay(new Date());
  const root = path.join(strapi.dirs.app.root, 'seed');
  const content = loadSeed(root, today);
  const publisher = content.settings[0]?.data.siteName ?? '';
  const files = seedFiles(strapi, root, publisher);
  if (resume) {
    await removeUnusedFiles(strapi);
    await removeDemoAccounts(strapi);
  }
  await createContent(content, { strapi, files, today, resume });
  await createDemoAccounts(strapi, dataDir);
};

const messages: Partial<Record<SeedOutcome, string>> = {
  seeded: 'Beispielinhalte und Vorführkonten sind angelegt.',
  resumed: 'Eine abgebrochene Aussaat ist zu Ende geführt, die Vorführkonten sind neu angelegt.',
  'not-empty': 'Keine Beispielinhalte angelegt: Die Datenbank enthält schon Inhalte.',
};

/** Demo content and demo accounts, once and only into an empty database. */
export const seedDemo = async (strapi: Core.Strapi, dataDir: string): Promise<void> => {
  const outcome = await seedOnce(
    seedMarkStore(strapi),
    {
      isEmpty: () => isEmpty(strapi),
      seed: (options) => seed(strapi, dataDir, options),
    },
    { now: Date.now, sleep },
    randomUUID(),
  );
  const message = messages[outcome];
  if (message) strapi.log.info(message);
};
