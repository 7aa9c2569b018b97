import type { Feature } from '../feature';
import { registerActions } from '../permissions/register-actions';
import { officeRoute } from '../publishing/office-route';
import { seeStatistics, statisticsActions } from './permission-actions';
import { readStatistics } from './statistics-report';
import { sumUpInTime } from './sum-up';
import { takeCounts } from './take-counts';

/** How often pages are called, without a trace of who did. */
export const statisticsFeature: Feature = {
  name: 'statistics',
  register(strapi) {
    strapi.server.routes({
      type: 'content-api',
      routes: [
        {
          method: 'POST',
          path: '/statistics',
          handler: takeCounts(strapi),
          info: { type: 'content-api' },
          // The gateway alone reaches it, with numbers that are nobody's.
          config: { auth: false },
        },
      ],
    });
    strapi.server.routes({
      type: 'admin',
      prefix: '/office',
      routes: [
        officeRoute('GET', '/statistics', seeStatistics, async (context) => {
          context.body = await readStatistics(strapi, new Date());
        }),
      ],
    });
  },
  async bootstrap(strapi, onEnd) {
    await registerActions(strapi, statisticsActions);
    onEnd(sumUpInTime(strapi));
  },
};
