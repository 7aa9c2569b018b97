import type { StrapiApp } from '@strapi/strapi/admin';

// The login page reads its language from here before anybody is known.
window.localStorage.setItem('strapi-admin-language', 'de');

export default {
  config: {
    locales: ['de'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp): void {},
};
