import type { Feature } from '../feature';
import { registerActions } from '../permissions/register-actions';
import { fillSectionsOnSave } from './fill-sections';
import { forgetSubscriptionsInTime } from './forget-subscriptions';
import { newsletterOfficeRoutes } from './office-routes';
import { newsletterActions } from './permission-actions';
import { runDispatches } from './run-dispatches';
import { takeOrder } from './take-order';

/** The newsletter: from the form of the site over each issue to the day an address is forgotten. */
export const newsletterFeature: Feature = {
  name: 'newsletter',
  register(strapi) {
    fillSectionsOnSave(strapi);
    strapi.server.routes({
      type: 'content-api',
      routes: [
        {
          method: 'POST',
          path: '/newsletter',
          handler: takeOrder(strapi),
          info: { type: 'content-api' },
          // Anybody may subscribe. The gateway alone asks, and looks at where a form came from.
          config: { auth: false },
        },
      ],
    });
    strapi.server.routes({
      type: 'admin',
      prefix: '/office',
      routes: newsletterOfficeRoutes(strapi),
    });
  },
  async bootstrap(strapi, onEnd) {
    await registerActions(strapi, newsletterActions);
    onEnd(forgetSubscriptionsInTime(strapi));
    onEnd(runDispatches(strapi));
  },
};
