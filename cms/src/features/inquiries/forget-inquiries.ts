import { dayOf } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { forgetInTime } from '../forget-in-time';
import { inquiryTable } from './inquiry-row';

/** Deletes what has been answered long enough ago. The result stops it. */
export const forgetInquiriesInTime = (strapi: Core.Strapi): (() => void) =>
  forgetInTime(strapi, 'Anliegen', async (now) => {
    const { count } = await inquiryTable(strapi).deleteMany({
      where: { state: 'answered', deleteOn: { $lte: dayOf(now.toISOString()) } },
    });
    return count;
  });
