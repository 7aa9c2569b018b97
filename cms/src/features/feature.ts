import type { Core } from '@strapi/strapi';

/**
 * One capability of the CMS. `register` runs before the database is there (document middlewares,
 * routes); `bootstrap` runs once all content types exist, in the order of the list.
 */
export interface Feature {
  readonly name: string;
  register?(strapi: Core.Strapi): void;
  bootstrap?(strapi: Core.Strapi): Promise<void>;
  destroy?(strapi: Core.Strapi): Promise<void>;
}
