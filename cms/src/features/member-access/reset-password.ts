import { resetPasswordSchema } from '@netzwerk/shared';
import { findActiveAccount } from './find-account';
import { refuse } from './member-context';
import type { Handle, MemberRequest } from './member-request';
import { discardTokensOf, findTokenOwner, useUpToken } from './one-time-tokens';
import { explainWeakPassword } from './password-rules';
import { forgetAttempts, loginPerAccount } from './throttle-attempts';

const linkUsedUp =
  'Dieser Link gilt nicht mehr. Bitte fordern Sie unter „Passwort vergessen“ einen neuen an.';

/** Personal words that make a bad password: the parts of the address and the name. */
const personalWords = (account: {
  email: string;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}): string[] =>
  [...account.email.split(/[@.]/), account.firstName ?? '', account.lastName ?? ''].filter(Boolean);

/** Ends every login of the account; the new password is asked for at the next one. */
export const resetPassword: Handle<MemberRequest> = async ({ strapi, context, now }) => {
  const input = resetPasswordSchema.safeParse(context.request.body);
  if (!input.success) {
    const issue = input.error.issues.find(({ path }) => path[0] === 'password');
    return issue ? refuse('weak-password', issue.message) : refuse('invalid-input');
  }
  const { token, password } = input.data;

  const owner = await findTokenOwner(strapi, token, now);
  const account = owner === null ? null : await findActiveAccount(strapi, owner);
  if (!account) return refuse('link-expired', linkUsedUp);
  const weakness = explainWeakPassword(password, personalWords(account));
  if (weakness) return refuse('weak-password', weakness);

  const done = await strapi.db.transaction(async () => {
    if (!(await useUpToken(strapi, token, now))) return false;
    // Hashes the password; the sessions end by the lifecycle in end-sessions-on-change.ts.
    await strapi
      .plugin('users-permissions')
      .service('user')
      .edit(account.id, { password, confirmed: true });
    await discardTokensOf(strapi, account.id);
    return true;
  });
  if (!done) return refuse('link-expired', linkUsedUp);
  await forgetAttempts(strapi, loginPerAccount, account.email);
  return { status: 204 };
};
