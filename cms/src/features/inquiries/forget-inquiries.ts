import { dayOf } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { inquiryTable } from './inquiry-row';

const lookEveryMs = 60 * 60 * 1000;

/** Deletes what has been answered long enough ago; resolves to how many that were. */
const forgetOldInquiries = async (strapi: Core.Strapi, now: Date): Promise<number> => {
  const { count } = await inquiryTable(strapi).deleteMany({
    where: { state: 'answered', deleteOn: { $lte: dayOf(now.toISOString()) } },
  });
  return count;
};

/** Looks at the start and every hour. The result stops it. */
export const forgetInquiriesInTime = (strapi: Core.Strapi): (() => void) => {
  const look = (): void => {
    forgetOldInquiries(strapi, new Date()).then(
      (count) =>
        count > 0 && strapi.log.info(`Anliegen gelöscht, weil ihre Frist um ist: ${count}`),
      (error: unknown) => {
        // The database may be away for a moment; the next look finds the same rows.
        const name = error instanceof Error ? error.name : 'unknown';
        strapi.log.error(`Anliegen konnten nicht gelöscht werden: ${name}`);
      },
    );
  };
  look();
  const timer = setInterval(look, lookEveryMs);
  return () => clearInterval(timer);
};
