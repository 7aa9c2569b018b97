import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Message } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { seeInquiries } from '../../features/inquiries/permission-actions';
import { InquiryAnswerPanel } from './inquiry-answer-panel';

/** Puts what has to be answered beside the state of the website. Call in `register`, after it. */
export const registerInquiries = (app: StrapiApp): void => {
  app.widgets.register((widgets) => {
    const [first, ...others] = widgets;
    const own = {
      id: 'inquiries',
      icon: Message,
      title: { id: 'inquiries.widget.title', defaultMessage: 'Anliegen' },
      component: async () => (await import('./inquiries-widget')).InquiriesWidget,
      permissions: [{ action: seeInquiries }],
    };
    return first === undefined ? [own] : [first, own, ...others];
  });
};

/** Adds what sends the answer beside an inquiry. Call in `bootstrap`. */
export const bootstrapInquiries = (app: StrapiApp): void => {
  // Strapi's types name no plugin's interface.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel([InquiryAnswerPanel]);
};
