import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { seePlans } from '../../features/scheduling/permission-actions';
import { PlanPanel } from './plan-panel';

/** Puts what is planned beside the state of the website. Call in `register`, after it. */
export const registerScheduling = (app: StrapiApp): void => {
  app.widgets.register((widgets) => {
    const [first, ...others] = widgets;
    const own = {
      id: 'plans',
      icon: Clock,
      title: { id: 'plans.widget.title', defaultMessage: 'Geplant' },
      component: async () => (await import('./plans-widget')).PlansWidget,
      permissions: [{ action: seePlans }],
    };
    return first === undefined ? [own] : [first, own, ...others];
  });
};

/** Adds beside every entry when it goes online and offline. Call in `bootstrap`. */
export const bootstrapScheduling = (app: StrapiApp): void => {
  // Strapi's types name no plugin's interface.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel([PlanPanel]);
};
