import { inquiryForms } from '../inquiries/inquiry-forms.ts';
import { newsletterForms } from '../newsletter/newsletter-forms.ts';
import type { SiteForm } from './site-form.ts';

const forms: Readonly<Record<string, SiteForm>> = { ...inquiryForms, ...newsletterForms };

/** The form at this address; undefined where there is none. */
export const formAt = (path: string): SiteForm | undefined =>
  Object.hasOwn(forms, path) ? forms[path] : undefined;
