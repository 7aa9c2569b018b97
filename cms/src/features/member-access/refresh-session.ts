import { environment } from '../../env';
import { admitSession } from './admit-session';
import { findActiveAccount } from './find-account';
import { refuse, type MemberContext } from './member-context';
import type { Handle, MemberRequest } from './member-request';
import { dropCookie, openSession } from './open-session';
import { refreshCookieName } from './refresh-cookie';
import { readRefreshToken, type RefreshToken } from './session-tokens';
import { endSession, findSession, rotateSession } from './store-sessions';

const tokenFromCookie = (context: MemberContext): RefreshToken | null => {
  const cookie = context.cookies.get(refreshCookieName, { signed: false });
  return cookie ? readRefreshToken(environment.MEMBER_JWT_SECRET, cookie) : null;
};

export const refreshSession: Handle<MemberRequest> = async ({ strapi, context, now }) => {
  const presented = tokenFromCookie(context);
  if (!presented) return refuse('not-logged-in');
  const next = await rotateSession(strapi, presented, now);
  const session = next && (await findSession(strapi, next.sessionKey, now));
  const account = session && (await findActiveAccount(strapi, session.userId));
  if (next && account) return openSession(context, next, account, now);
  dropCookie(context);
  return refuse('token-expired');
};

/**
 * Ends the login at once, on all routes and for the links already given out. The bearer token is
 * enough, so that it also works where the cookie got lost.
 */
export const logOut: Handle<MemberRequest> = async (request) => {
  const presented = tokenFromCookie(request.context);
  if (presented) await endSession(request.strapi, presented.sessionKey);
  const admitted = await admitSession(request);
  if ('session' in admitted) await endSession(request.strapi, admitted.session.sessionKey);
  dropCookie(request.context);
  return { status: 204 };
};
