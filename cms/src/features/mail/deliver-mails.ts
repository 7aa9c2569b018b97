import type { Core } from '@strapi/strapi';
import { mailMessageSchema, mailTable, type MailMessage } from './mail-message';
import type { Deliver } from './mail-transport';
import { delayAfter, type RetryPlan } from './retry-plan';

const batchSize = 20;
const keepContentMs = 7 * 24 * 60 * 60 * 1000;

/** Of a mail that nobody needs any more, everything but that it was. */
export const forgotten = { to: '', subject: '', text: '', html: null, unsubscribeUrl: null };

/**
 * Takes a mail for this worker: the row changes only if it is still as it was read, so of several
 * workers and processes exactly one gets it, on SQLite and PostgreSQL alike.
 */
const claim = async (strapi: Core.Strapi, mail: MailMessage, plan: RetryPlan): Promise<boolean> => {
  const { count } = await mailTable(strapi).updateMany({
    where: {
      id: mail.id,
      outcome: 'waiting',
      attempts: mail.attempts,
      nextAttemptAt: mail.nextAttemptAt,
    },
    data: { attempts: mail.attempts + 1, nextAttemptAt: new Date(Date.now() + plan.claimMs) },
  });
  return count === 1;
};

const describe = (error: unknown): { text: string; permanent: boolean } => {
  const { code, responseCode } =
    error instanceof Error
      ? (error as Error & { code?: string; responseCode?: number })
      : { code: undefined, responseCode: undefined };
  // No server text: it often repeats the address.
  const text = [code ?? 'error', responseCode].filter(Boolean).join(' ');
  const refusedRecipient = code === 'EENVELOPE' || code === 'EMESSAGE';
  return { text, permanent: refusedRecipient && (responseCode ?? 0) >= 500 };
};

const attempt = async (
  strapi: Core.Strapi,
  mail: MailMessage,
  options: { deliver: Deliver; plan: RetryPlan },
): Promise<void> => {
  const attempts = mail.attempts + 1;
  const settle = (data: Record<string, unknown>) =>
    mailTable(strapi).updateMany({ where: { id: mail.id, outcome: 'waiting', attempts }, data });
  try {
    await options.deliver(mail);
  } catch (error) {
    const { text, permanent } = describe(error);
    const tooOld = Date.now() - mail.createdAt.getTime() > options.plan.giveUpAfterMs;
    if (permanent || tooOld) {
      strapi.log.error(`E-Mail ${mail.id} (${mail.kind}) endgültig nicht zugestellt: ${text}`);
      await settle({ outcome: 'failed', lastError: text });
      return;
    }
    const waitMs = delayAfter(attempts, options.plan);
    strapi.log.warn(
      `E-Mail ${mail.id} (${mail.kind}) nicht zugestellt, Versuch ${attempts}: ${text}`,
    );
    await settle({ nextAttemptAt: new Date(Date.now() + waitMs), lastError: text });
    return;
  }
  // Of a newsletter there are thousands, all alike: nobody needs them once they are gone.
  const rest = mail.unsubscribeUrl === null ? {} : forgotten;
  await settle({ outcome: 'sent', sentAt: new Date(), lastError: null, ...rest });
};

/** Tries every mail that is due; resolves to the number of mails it claimed. */
export const deliverDueMails = async (
  strapi: Core.Strapi,
  options: { deliver: Deliver; plan: RetryPlan },
): Promise<number> => {
  const rows = await mailTable(strapi).findMany({
    where: { outcome: 'waiting', nextAttemptAt: { $lte: new Date() } },
    orderBy: { id: 'asc' },
    limit: batchSize,
  });
  let claimed = 0;
  for (const row of rows) {
    const mail = mailMessageSchema.parse(row);
    if (!(await claim(strapi, mail, options.plan))) continue;
    claimed += 1;
    await attempt(strapi, mail, options);
  }
  return claimed;
};

/** Forgets to whom and what was written a week after sending; the bare fact stays. */
export const forgetOldMails = async (strapi: Core.Strapi): Promise<void> => {
  await mailTable(strapi).updateMany({
    where: {
      outcome: { $ne: 'waiting' },
      to: { $ne: '' },
      createdAt: { $lt: new Date(Date.now() - keepContentMs) },
    },
    data: forgotten,
  });
};
