import { environment } from '../../env';
import { findActiveAccount } from './find-account';
import { refuse, type MemberAnswer } from './member-context';
import type { MemberRequest, SignedInRequest } from './member-request';
import { readAccessToken } from './session-tokens';
import { findSession } from './store-sessions';

const bearer = /^Bearer ([\w.-]+)$/;

/**
 * Asks the database on every single request whether the login still runs and the account is active:
 * that is why logging out and blocking take effect at once and not when the token expires.
 */
export const admitSession = async (
  request: MemberRequest,
): Promise<SignedInRequest | MemberAnswer> => {
  const { strapi, context, now } = request;
  const token = bearer.exec(context.get('authorization'))?.[1];
  if (!token) return refuse('not-logged-in');
  const reading = readAccessToken(environment.MEMBER_JWT_SECRET, token, now);
  if (reading.outcome !== 'valid') {
    return refuse(reading.outcome === 'expired' ? 'token-expired' : 'not-logged-in');
  }
  const session = await findSession(strapi, reading.sessionKey, now);
  const account = session && (await findActiveAccount(strapi, session.userId));
  return session && account ? { ...request, session, account } : refuse('not-logged-in');
};
