import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Office } from './inquiry-mails';

const settingsSchema = z.object({
  officeName: z.string().min(1),
  email: z.email(),
  phone: z.string().min(1),
});

/** The office as "Grundeinstellungen" name it; null while they are not filled in. */
export const readOffice = async (strapi: Core.Strapi): Promise<Office | null> => {
  const row: unknown = await strapi.db.query('api::site-settings.site-settings').findOne({});
  const settings = settingsSchema.safeParse(row);
  if (!settings.success) return null;
  const { officeName, email, phone } = settings.data;
  return { name: officeName, email, phone };
};
