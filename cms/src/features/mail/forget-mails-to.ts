import type { Core } from '@strapi/strapi';
import { mailTable } from './mail-message';
import { forgotten } from './deliver-mails';

/** Takes an address out of the outbox, as far as mails of this kind are concerned; nothing waits any more. */
export const forgetMailsTo = async (
  strapi: Core.Strapi,
  to: string,
  kindPrefix: string,
): Promise<void> => {
  const where = { to, kind: { $startsWith: kindPrefix } };
  await mailTable(strapi).deleteMany({ where: { ...where, outcome: 'waiting' } });
  await mailTable(strapi).updateMany({ where, data: forgotten });
};
