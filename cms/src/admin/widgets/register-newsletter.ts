import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Mail } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { seeNewsletter } from '../../features/newsletter/permission-actions';
import { NewsletterPanel } from './newsletter-panel';

/** Puts the numbers of the newsletter on the admin's home page. Call in `register`. */
export const registerNewsletter = (app: StrapiApp): void => {
  app.widgets.register((widgets) => [
    ...widgets,
    {
      id: 'newsletter',
      icon: Mail,
      title: { id: 'newsletter.widget.title', defaultMessage: 'Newsletter' },
      component: async () => (await import('./newsletter-widget')).NewsletterWidget,
      permissions: [{ action: seeNewsletter }],
    },
  ]);
};

/** Adds what sends an issue beside it. Call in `bootstrap`. */
export const bootstrapNewsletter = (app: StrapiApp): void => {
  // Strapi's types name no plugin's interface.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel([NewsletterPanel]);
};
