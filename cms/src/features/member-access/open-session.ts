import type { Session } from '@netzwerk/shared';
import { allowsInsecureCookies } from '@netzwerk/shared';
import { environment } from '../../env';
import { displayNameOf, type Account } from './find-account';
import type { MemberAnswer, MemberContext } from './member-context';
import { clearedRefreshCookie, refreshCookie } from './refresh-cookie';
import {
  accessLifetimeSeconds,
  idleLifetimeSeconds,
  signAccessToken,
  signRefreshToken,
  type RefreshToken,
} from './session-tokens';

const secure = !allowsInsecureCookies(environment);

/** Sets the cookie and answers with what the page needs to know of the login. */
export const openSession = (
  context: MemberContext,
  token: RefreshToken,
  account: Account,
  now: Date,
): MemberAnswer => {
  const secret = environment.MEMBER_JWT_SECRET;
  const cookie = refreshCookie(signRefreshToken(secret, token), idleLifetimeSeconds, secure);
  context.append('Set-Cookie', cookie);
  const body: Session = {
    accessToken: signAccessToken(secret, token.sessionKey, now),
    expiresInSeconds: accessLifetimeSeconds,
    user: {
      displayName: displayNameOf(account),
      memberName: account.member?.name ?? null,
      role: account.memberRole ?? 'colleague',
    },
  };
  return { status: 200, body };
};

export const dropCookie = (context: MemberContext): void => {
  context.append('Set-Cookie', clearedRefreshCookie(secure));
};
