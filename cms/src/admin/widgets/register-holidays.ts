import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { HolidayPanel } from './holiday-panel';

/** Tells of holidays where the days of an event are chosen. Call in `bootstrap`. */
export const bootstrapHolidays = (app: StrapiApp): void => {
  // Strapi's types name no plugin's interface.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel([HolidayPanel]);
};
