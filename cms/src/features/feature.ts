import type { Core } from '@strapi/strapi';

/** Ends what would go on by itself: timers, work in a queue. */
export type Stop = () => void | Promise<void>;

/**
 * One capability of the CMS. `register` runs before the database is there (document middlewares,
 * routes); `bootstrap` runs once all content types exist, in the order of the list; what it gives to
 * `onEnd` is stopped when the CMS ends, last begun first.
 */
export interface Feature {
  readonly name: string;
  register?(strapi: Core.Strapi): void;
  bootstrap?(strapi: Core.Strapi, onEnd: (stop: Stop) => void): Promise<void>;
}
