import { Eye } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { readAudit } from '../../features/audit/permission-actions';

/** Adds "Protokoll" to the menu for whoever may read it. Call in `register`. */
export const registerAudit = (app: StrapiApp): void => {
  app.addMenuLink({
    to: 'protokoll',
    icon: Eye,
    intlLabel: { id: 'audit.menu', defaultMessage: 'Protokoll' },
    Component: async () => import('./audit-page'),
    permissions: [{ action: readAudit, subject: null }],
    position: 6,
  });
};
