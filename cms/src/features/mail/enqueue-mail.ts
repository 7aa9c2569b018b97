import type { Core } from '@strapi/strapi';
import { mailSchema, type Mail } from './mail';
import { mailTable } from './mail-message';

/**
 * Stores a mail for delivery. Inside `strapi.db.transaction` it becomes part of that transaction: no
 * mail without the change that it tells of, no change without its mail. Throws on an invalid mail.
 */
export const enqueueMail = async (strapi: Core.Strapi, mail: Mail): Promise<void> => {
  const row = mailSchema.parse(mail);
  await mailTable(strapi).create({
    data: { ...row, outcome: 'waiting', attempts: 0, nextAttemptAt: new Date() },
  });
};
