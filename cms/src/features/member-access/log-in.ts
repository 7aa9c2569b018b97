import { loginSchema } from '@netzwerk/shared';
import { clientNetwork } from './client-address';
import { findAccountByEmail, normaliseEmail } from './find-account';
import { overloaded } from './limit-concurrency';
import { refuse } from './member-context';
import type { Handle, MemberRequest } from './member-request';
import { openSession } from './open-session';
import { startSession } from './store-sessions';
import {
  countAttempt,
  forgetAttempts,
  loginPerAccount,
  loginPerNetwork,
} from './throttle-attempts';
import { verifyPassword } from './verify-password';

/**
 * Unknown, wrong and blocked get the same answer after the same work; too many attempts are refused
 * before the password is looked at, right or wrong.
 */
export const logIn: Handle<MemberRequest> = async ({ strapi, context, now }) => {
  const input = loginSchema.safeParse(context.request.body);
  if (!input.success) return refuse('invalid-input');
  const email = normaliseEmail(input.data.email);

  const network = clientNetwork(context.request.ip);
  const byNetwork = await countAttempt(strapi, loginPerNetwork, network, now);
  if (!byNetwork.allowed) return refuse('too-many-attempts');
  const byAccount = await countAttempt(strapi, loginPerAccount, email, now);
  if (!byAccount.allowed) return refuse('too-many-attempts');

  const account = await findAccountByEmail(strapi, email);
  const verdict = await verifyPassword(strapi, input.data.password, account?.password ?? null);
  if (verdict === overloaded) {
    await Promise.all([byNetwork.forget(), byAccount.forget()]);
    return refuse('unavailable');
  }
  if (verdict === 'wrong' || !account || account.blocked) return refuse('wrong-credentials');

  await byNetwork.forget();
  await forgetAttempts(strapi, loginPerAccount, email);
  return openSession(context, await startSession(strapi, account.id, now), account, now);
};
