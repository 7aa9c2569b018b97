import type { Core } from '@strapi/strapi';

const lookEveryMs = 60 * 60 * 1000;

/**
 * Forgets at the start and every hour what `forget` finds to be over; it resolves to how many that
 * were. The result stops it. `what` in the plural, for the log.
 */
export const forgetInTime = (
  strapi: Core.Strapi,
  what: string,
  forget: (now: Date) => Promise<number>,
): (() => void) => {
  const look = (): void => {
    forget(new Date()).then(
      (count) => count > 0 && strapi.log.info(`${what} gelöscht, weil ihre Frist um ist: ${count}`),
      (error: unknown) => {
        // The database may be away for a moment; the next look finds the same rows.
        const name = error instanceof Error ? error.name : 'unknown';
        strapi.log.error(`${what} konnten nicht gelöscht werden: ${name}`);
      },
    );
  };
  look();
  const timer = setInterval(look, lookEveryMs);
  return () => clearInterval(timer);
};
