import { requiredPagePaths } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import type { Feature } from '../feature';
import { starterTexts } from './starter-texts';

const uid = 'api::page.page';

const createDrafts = async (strapi: Core.Strapi): Promise<void> => {
  const pages = strapi.documents(uid);
  for (const path of requiredPagePaths) {
    const { title, belongs } = starterTexts[path];
    const internalNote = `Diese Seite gehört zum Grundgerüst der Website und muss veröffentlicht sein. Hierher gehört: ${belongs}`;
    await pages.create({ data: { title, path, internalNote }, status: 'draft' });
  }
};

/**
 * A website that starts empty gets the pages it cannot be without as drafts, so that nobody has to
 * type two dozen addresses: the office fills them and publishes. Never once a single page exists.
 */
export const starterPages: Feature = {
  name: 'starter-pages',
  async bootstrap(strapi) {
    if ((await strapi.documents(uid).count({ status: 'draft' })) > 0) return;
    await strapi.db.transaction(() => createDrafts(strapi));
    strapi.log.info(
      `Grundgerüst angelegt: ${requiredPagePaths.length} Seiten als Entwurf. Sobald sie und die Grundeinstellungen veröffentlicht sind, geht die Website online.`,
    );
  },
};
