import { allowsInsecureCookies } from '@netzwerk/shared';
import { environment } from '../src/env';
import {
  allowedUploadTypes,
  deniedUploadTypes,
  uploadLimitBytes,
} from '../src/features/uploads/upload-limits';

const hour = 60 * 60;
const day = 24 * hour;

export default () => ({
  'users-permissions': {
    config: {
      jwtSecret: environment.MEMBER_JWT_SECRET,
      jwtManagement: 'refresh',
      sessions: {
        accessTokenLifespan: 10 * 60,
        idleRefreshTokenLifespan: 8 * hour,
        maxRefreshTokenLifespan: 14 * day,
        httpOnly: true,
        cookie: {
          name: 'mitglied_refresh',
          path: '/api/member',
          sameSite: 'strict',
          secure: !allowsInsecureCookies(environment),
          maxAge: 8 * hour * 1000,
        },
      },
      register: { allowedFields: [] },
    },
  },
  upload: {
    config: {
      provider: 'local',
      sizeLimit: uploadLimitBytes,
      security: { allowedTypes: allowedUploadTypes, deniedTypes: deniedUploadTypes },
      // Sizes are made by the publisher from the original; the library needs its thumbnail only.
      breakpoints: {},
    },
  },
  i18n: { enabled: true },
});
