import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Globe } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { readPublishing } from '../../features/publishing/permission-actions';
import { EntryStatePanel } from './entry-state-panel';

/** Strapi's own widgets that help an editor; profile, counters, charts and advertising go. */
const kept: readonly string[] = ['last-edited-entries', 'last-published-entries'];

/** Puts the state of the website first on the admin's home page. Call in `register`. */
export const registerPublishing = (app: StrapiApp): void => {
  app.widgets.register((widgets) => [
    {
      id: 'publishing',
      icon: Globe,
      title: { id: 'publishing.widget.title', defaultMessage: 'Stand der Website' },
      component: async () => (await import('./publishing-widget')).PublishingWidget,
      permissions: [{ action: readPublishing }],
    },
    ...widgets.filter((widget) => kept.includes(widget.id)),
  ]);
};

/** Adds the live state beside every entry. Call in `bootstrap`. */
export const bootstrapPublishing = (app: StrapiApp): void => {
  // Strapi's types name no plugin's interface.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel([EntryStatePanel]);
};
