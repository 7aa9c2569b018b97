import { checkInquiry, inquirySubmissionSchema, type InquiryAnswer } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { inTurn } from '../in-turn';
import { clientNetwork } from '../member-access/client-address';
import type { MemberContext } from '../member-access/member-context';
import { countAttempt, inquiryPerNetwork } from '../member-access/throttle-attempts';
import { findReference, storeInquiry } from './store-inquiry';

const take = async (
  strapi: Core.Strapi,
  body: unknown,
  { address, now }: { address: string; now: Date },
): Promise<InquiryAnswer> => {
  const submission = inquirySubmissionSchema.safeParse(body);
  if (!submission.success) return { outcome: 'refused' };
  const { form, key, values } = submission.data;
  // Of two clicks the second waits and finds what the first has stored.
  return inTurn(`inquiry ${key}`, async () => {
    const known = await findReference(strapi, key);
    if (known !== null) return { outcome: 'stored', reference: known };
    const check = checkInquiry(form, values);
    if ('unknown' in check) return { outcome: 'refused' };
    if ('problems' in check) return { outcome: 'invalid', problems: check.problems };
    const attempt = await countAttempt(strapi, inquiryPerNetwork, clientNetwork(address), now);
    if (!attempt.allowed) return { outcome: 'too-many' };
    return {
      outcome: 'stored',
      reference: await storeInquiry(strapi, check.inquiry, { key, now }),
    };
  });
};

const statuses: Readonly<Record<InquiryAnswer['outcome'], number>> = {
  stored: 200,
  invalid: 422,
  'too-many': 429,
  refused: 400,
};

/** `POST /api/inquiries`: what the gateway has taken from a form of the site. */
export const takeInquiry =
  (strapi: Core.Strapi) =>
  async (context: MemberContext): Promise<void> => {
    const { body, ip } = context.request;
    const answer = await take(strapi, body, { address: ip, now: new Date() });
    context.set('Cache-Control', 'private, no-store');
    context.status = statuses[answer.outcome];
    context.body = answer;
  };
