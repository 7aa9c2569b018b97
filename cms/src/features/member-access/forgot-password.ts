import { forgotPasswordSchema } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { enqueueMail } from '../mail/enqueue-mail';
import { clientNetwork } from './client-address';
import { findAccountByEmail, normaliseEmail } from './find-account';
import { refuse } from './member-context';
import type { Handle, MemberRequest } from './member-request';
import { issueOneTimeToken } from './one-time-tokens';
import { passwordMail } from './password-mails';
import { countAttempt, mailPerAccount, mailPerNetwork } from './throttle-attempts';

const sendResetMail = async (
  strapi: Core.Strapi,
  email: string,
  network: string,
  now: Date,
): Promise<void> => {
  const byNetwork = await countAttempt(strapi, mailPerNetwork, network, now);
  const byAccount = await countAttempt(strapi, mailPerAccount, email, now);
  if (!byNetwork.allowed || !byAccount.allowed) return;
  const account = await findAccountByEmail(strapi, email);
  if (!account || account.blocked) return;
  await strapi.db.transaction(async () => {
    const token = await issueOneTimeToken(strapi, 'password-reset', account.id, now);
    await enqueueMail(strapi, passwordMail('password-reset', account, token));
  });
};

/**
 * Answers before anything is looked up: neither the answer nor its time tells whether an address
 * belongs to a member. The mail waits in the outbox, so a mail server that is down changes nothing.
 */
export const forgotPassword: Handle<MemberRequest> = async ({ strapi, context, now }) => {
  const input = forgotPasswordSchema.safeParse(context.request.body);
  if (!input.success)
    return refuse('invalid-input', 'Bitte geben Sie eine vollständige E-Mail-Adresse ein.');
  const email = normaliseEmail(input.data.email);
  const network = clientNetwork(context.request.ip);
  setImmediate(() => {
    sendResetMail(strapi, email, network, now).catch((error: unknown) => {
      // Without the address: personal data stays out of the log.
      strapi.log.error('A password mail could not be stored.', { cause: String(error) });
    });
  });
  return { status: 202 };
};
