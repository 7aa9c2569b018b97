import type { IncomingMessage } from 'node:http';
import {
  newsletterAccessSchema,
  newsletterAnswerSchema,
  paths,
  type NewsletterAnswer,
  type NewsletterOrder,
} from '@netzwerk/shared';
import { newsletterRoute } from '../cms-routes.ts';
import { askCms, type CmsAccess } from '../forms/ask-cms.ts';
import type { FormValues } from '../forms/fill-form.ts';
import type { SiteForm, Verdict } from '../forms/site-form.ts';

export const orderNewsletter = (
  request: IncomingMessage,
  body: NewsletterOrder,
  access: CmsAccess,
): Promise<NewsletterAnswer | null> =>
  askCms(request, { route: newsletterRoute, body, answer: newsletterAnswerSchema }, access);

/** Where the key from a mail stands, in the address and in the forms. */
const keyField = 'schluessel';
/** A box for each topic. */
const topicField = 'thema-';

const topicsIn = (values: FormValues): string[] =>
  Object.keys(values)
    .filter((name) => name.startsWith(topicField) && name.length > topicField.length)
    .map((name) => name.slice(topicField.length));

/** The key that the link in a mail carries; null where the address was cut or made up. */
export const accessFromQuery = (query: string): string | null => {
  const given = newsletterAccessSchema.safeParse(new URLSearchParams(query).get(keyField));
  return given.success ? given.data : null;
};

const stepAfter = {
  asked: 'angefragt',
  confirmed: 'bestaetigt',
  chosen: 'gespeichert',
  ended: 'abgemeldet',
} as const;

const isStep = (outcome: string): outcome is keyof typeof stepAfter =>
  Object.hasOwn(stepAfter, outcome);

const verdictOf = (answer: NewsletterAnswer | null): Verdict => {
  if (answer === null) return { notice: 'unavailable', status: 503 };
  const { outcome } = answer;
  if (outcome === 'invalid') return { problems: answer.problems, status: 422 };
  if (isStep(outcome)) return { location: paths.newsletterStep(stepAfter[outcome]) };
  if (outcome === 'expired' || outcome === 'unknown') return { notice: outcome, status: 422 };
  return outcome === 'too-many'
    ? { notice: 'too-many', status: 429 }
    : { notice: 'refused', status: 400 };
};

const subscribing: SiteForm = {
  minimumMs: 3_000,
  prefill: async () => ({ values: {} }),
  send: async (request, { key, values }, parts) =>
    verdictOf(
      await orderNewsletter(
        request,
        {
          order: 'subscribe',
          key,
          email: values['email'] ?? '',
          topicIds: topicsIn(values),
        },
        parts,
      ),
    ),
};

type Keyed = (access: string, values: FormValues) => NewsletterOrder;

/** A page that a link in a mail leads to. Opening it does nothing: programs open links, too. */
const keyedForm = (order: Keyed): SiteForm => ({
  minimumMs: 0,
  prefill: async (_request, query) => {
    const access = accessFromQuery(query);
    return access === null ? { values: {}, notice: 'unknown' } : { values: { [keyField]: access } };
  },
  send: async (request, { values }, parts) => {
    const access = newsletterAccessSchema.safeParse(values[keyField]);
    return access.success
      ? verdictOf(await orderNewsletter(request, order(access.data, values), parts))
      : { notice: 'unknown', status: 422 };
  },
});

const confirming = keyedForm((access) => ({ order: 'confirm', access }));
const ending = keyedForm((access) => ({ order: 'end', access }));
const choosing = keyedForm((access, values) =>
  values['aktion'] === 'abmelden'
    ? { order: 'end', access }
    : { order: 'choose', access, topicIds: topicsIn(values) },
);

/** Shows what somebody has chosen so far. */
const settings: SiteForm = {
  ...choosing,
  prefill: async (request, query, parts) => {
    const access = accessFromQuery(query);
    if (access === null) return { values: {}, notice: 'unknown' };
    const answer = await orderNewsletter(request, { order: 'look', access }, parts);
    const own = { [keyField]: access };
    if (answer === null) return { values: own, notice: 'unavailable' };
    if (answer.outcome !== 'found') return { values: {}, notice: 'unknown' };
    const topics = answer.topicIds.map((id) => [`${topicField}${id}`, 'ja']);
    return { values: { ...own, ...Object.fromEntries(topics) } };
  },
};

/** The forms of the newsletter, by their addresses. */
export const newsletterForms: Readonly<Record<string, SiteForm>> = {
  [paths.newsletter]: subscribing,
  [paths.newsletterConfirm]: confirming,
  [paths.newsletterSettings]: settings,
  [paths.newsletterUnsubscribe]: ending,
};
