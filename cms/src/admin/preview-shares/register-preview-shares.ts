import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Link } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { seeShares } from '../../features/preview-shares/permission-actions';
import { SharePanel } from './share-panel';

/** Lists on the home page by which links others see drafts. Call in `register`. */
export const registerPreviewShares = (app: StrapiApp): void => {
  app.widgets.register((widgets) => [
    ...widgets,
    {
      id: 'preview-shares',
      icon: Link,
      title: { id: 'preview-shares.widget.title', defaultMessage: 'Geteilte Vorschau' },
      component: async () => (await import('./shares-widget')).SharesWidget,
      permissions: [{ action: seeShares }],
    },
  ]);
};

/** Adds links to its draft beside every entry. Call in `bootstrap`. */
export const bootstrapPreviewShares = (app: StrapiApp): void => {
  // Strapi's types name no plugin's interface.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel([SharePanel]);
};
