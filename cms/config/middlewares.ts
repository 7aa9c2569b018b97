import { environment } from '../src/env';

const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
    'connect-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'data:', 'blob:'],
    'frame-ancestors': ["'self'"],
    upgradeInsecureRequests: null,
  },
};

export default () => [
  'strapi::errors',
  { name: 'strapi::security', config: { contentSecurityPolicy } },
  {
    // Everything comes from one origin; nobody else's page may read an answer.
    name: 'strapi::cors',
    config: { origin: [environment.PUBLIC_URL], credentials: false, maxAge: 600 },
  },
  'strapi::query',
  {
    // Multipart to any address would leave files in the temporary folder; uploads have their own door.
    name: 'strapi::body',
    config: { multipart: false, jsonLimit: '2mb', formLimit: '64kb', textLimit: '64kb' },
  },
  'global::upload-body',
  'strapi::favicon',
  'strapi::public',
];
