import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { restoreVersions } from '../../features/versions/permission-actions';
import { VersionsPanel } from './versions-panel';

/** Adds "Gelöschtes" to the menu for whoever may bring it back. Call in `register`. */
export const registerVersions = (app: StrapiApp): void => {
  app.addMenuLink({
    to: 'geloeschtes',
    icon: Trash,
    intlLabel: { id: 'versions.deleted.menu', defaultMessage: 'Gelöschtes' },
    Component: async () => import('./deleted-page'),
    permissions: [{ action: restoreVersions, subject: null }],
    position: 5,
  });
};

/** Adds the versions beside every entry that has some. Call in `bootstrap`. */
export const bootstrapVersions = (app: StrapiApp): void => {
  // Strapi's types name no plugin's interface.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel([VersionsPanel]);
};
