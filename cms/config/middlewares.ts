import { environment } from '../src/env';

/** The admin's own policy; its styles come from a library that writes style elements. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
  },
};

export default () => [
  // First, so that it sees what every other one refuses.
  'global::german-errors',
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
