import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { seeStatistics } from '../../features/statistics/permission-actions';

/** Adds "Statistik" to the menu for whoever may see it. Call in `register`. */
export const registerStatistics = (app: StrapiApp): void => {
  app.addMenuLink({
    to: 'statistik',
    icon: ChartPie,
    intlLabel: { id: 'statistics.menu', defaultMessage: 'Statistik' },
    Component: async () => import('./statistics-page'),
    permissions: [{ action: seeStatistics, subject: null }],
    position: 4,
  });
};
