import { allowsInsecureCookies } from '@netzwerk/shared';
import { environment } from '../src/env';

const dayInSeconds = 24 * 60 * 60;

export default () => ({
  url: '/admin',
  auth: {
    secret: environment.ADMIN_JWT_SECRET,
    cookie: { secure: !allowsInsecureCookies(environment), sameSite: 'strict' as const },
    sessions: {
      accessTokenLifespan: 30 * 60,
      idleSessionLifespan: 4 * 60 * 60,
      maxSessionLifespan: dayInSeconds,
      idleRefreshTokenLifespan: 7 * dayInSeconds,
      maxRefreshTokenLifespan: 30 * dayInSeconds,
    },
  },
  apiToken: { salt: environment.API_TOKEN_SALT },
  transfer: { token: { salt: environment.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: environment.ENCRYPTION_KEY },
  // Otherwise every entry advertises to set one up.
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false, docLinks: false },
  watchIgnoreFiles: ['**/dist/**'],
});
