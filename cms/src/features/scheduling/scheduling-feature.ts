import type { Feature } from '../feature';
import { registerActions } from '../permissions/register-actions';
import { carryOutPlans } from './carry-out-plans';
import { forgetPlansInTime } from './forget-plans';
import { keepPlansInStep } from './keep-in-step';
import { planRoutes } from './office-routes';
import { schedulingActions } from './permission-actions';

/** Publishing and taking down at a time, carried out by the CMS itself. */
export const schedulingFeature: Feature = {
  name: 'scheduling',
  register(strapi) {
    strapi.documents.use(keepPlansInStep(strapi));
    strapi.server.routes({ type: 'admin', prefix: '/office', routes: planRoutes(strapi) });
  },
  async bootstrap(strapi, onEnd) {
    await registerActions(strapi, schedulingActions);
    onEnd(forgetPlansInTime(strapi));
    onEnd(carryOutPlans(strapi));
  },
};
