import type { IncomingMessage } from 'node:http';
import type { CmsAccess } from './ask-cms.ts';
import type { FormNotice, FormState, FormValues } from './fill-form.ts';

export interface FormParts extends CmsAccess {
  formSecret: string;
  now: () => number;
}

/** What becomes of a form that was sent. */
export type Verdict =
  | { notice: FormNotice; status: number }
  | { problems: NonNullable<FormState['problems']>; status: 422 }
  /** It has arrived: where people are led. */
  | { location: string };

/** A page of the site that is sent back to it. */
export interface SiteForm {
  /** Programs are faster than people read and type; 0 where a button is all there is. */
  minimumMs: number;
  /** What stands in it when it is opened. */
  prefill: (
    request: IncomingMessage,
    query: string,
    parts: FormParts,
  ) => Promise<Pick<FormState, 'values' | 'notice'>>;
  /** Hands it to the CMS; `key` is the same for the same form, however often it is sent. */
  send: (
    request: IncomingMessage,
    sent: { key: string; values: FormValues },
    parts: FormParts,
  ) => Promise<Verdict>;
}
