import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { CheckCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { useApprovals } from '../../features/approvals/permission-actions';
import { ApprovalPanel } from './approval-panel';

/** Puts what waits for a second pair of eyes on the admin's home page. Call in `register`. */
export const registerApprovals = (app: StrapiApp): void => {
  app.widgets.register((widgets) => {
    const [first, ...others] = widgets;
    const own = {
      id: 'approvals',
      icon: CheckCircle,
      title: { id: 'approvals.widget.title', defaultMessage: 'Freigaben' },
      component: async () => (await import('./approvals-widget')).ApprovalsWidget,
      permissions: [{ action: useApprovals }],
    };
    return first === undefined ? [own] : [first, own, ...others];
  });
};

/** Adds what asks for and gives approval beside an entry. Call in `bootstrap`. */
export const bootstrapApprovals = (app: StrapiApp): void => {
  // Strapi's types name no plugin's interface.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel([ApprovalPanel]);
};
