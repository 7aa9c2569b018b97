import type { Feature } from '../feature';
import { registerActions } from '../permissions/register-actions';
import { forgetInquiriesInTime } from './forget-inquiries';
import { guardInquiries } from './guard-inquiries';
import { inquiryOfficeRoutes } from './office-routes';
import { inquiryActions } from './permission-actions';
import { takeInquiry } from './take-inquiry';

/** People write to the office: from the form of the site to the answer, and then forgotten. */
export const inquiriesFeature: Feature = {
  name: 'inquiries',
  register(strapi) {
    guardInquiries(strapi);
    strapi.server.routes({
      type: 'content-api',
      routes: [
        {
          method: 'POST',
          path: '/inquiries',
          handler: takeInquiry(strapi),
          info: { type: 'content-api' },
          // Anybody may write. The gateway alone asks, and looks at where a form came from.
          config: { auth: false },
        },
      ],
    });
    strapi.server.routes({
      type: 'admin',
      prefix: '/office',
      routes: inquiryOfficeRoutes(strapi),
    });
  },
  async bootstrap(strapi, onEnd) {
    await registerActions(strapi, inquiryActions);
    onEnd(forgetInquiriesInTime(strapi));
  },
};
