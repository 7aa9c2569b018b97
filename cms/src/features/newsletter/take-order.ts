import {
  emailProblemOf,
  newsletterOrderSchema,
  type NewsletterAnswer,
  type NewsletterOrder,
} from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { clientNetwork } from '../member-access/client-address';
import type { MemberContext } from '../member-access/member-context';
import { countAttempt, newsletterPerNetwork } from '../member-access/throttle-attempts';
import { choose, confirm, end, look } from './own-subscription';
import { subscribe } from './subscribe';

/** Of topics that are gone since a form was opened nobody needs to hear. */
const knownTopics = async (strapi: Core.Strapi, wanted: readonly string[]): Promise<string[]> => {
  const rows: { documentId: string }[] = await strapi.db.query('api::topic.topic').findMany({
    select: ['documentId'],
    where: { documentId: { $in: [...wanted] }, publishedAt: { $notNull: true } },
  });
  const known = new Set(rows.map(({ documentId }) => documentId));
  return [...new Set(wanted)].filter((id) => known.has(id));
};

type Subscribing = Extract<NewsletterOrder, { order: 'subscribe' }>;

const takeWish = async (
  strapi: Core.Strapi,
  { email: typed, topicIds, key }: Subscribing,
  { address, now }: { address: string; now: Date },
): Promise<NewsletterAnswer> => {
  const missing = 'Bitte geben Sie die E-Mail-Adresse an, an die der Newsletter gehen soll.';
  const problem = emailProblemOf(typed, missing);
  if (problem !== null)
    return { outcome: 'invalid', problems: [{ field: 'email', message: problem }] };
  const attempt = await countAttempt(strapi, newsletterPerNetwork, clientNetwork(address), now);
  if (!attempt.allowed) return { outcome: 'too-many' };
  const email = typed.trim().toLowerCase();
  await subscribe(strapi, { email, key, now, topicIds: await knownTopics(strapi, topicIds) });
  return { outcome: 'asked' };
};

const take = async (
  strapi: Core.Strapi,
  body: unknown,
  by: { address: string; now: Date },
): Promise<NewsletterAnswer> => {
  const parsed = newsletterOrderSchema.safeParse(body);
  if (!parsed.success) return { outcome: 'refused' };
  const order = parsed.data;
  switch (order.order) {
    case 'subscribe':
      return takeWish(strapi, order, by);
    case 'look':
      return look(strapi, order.access);
    case 'confirm':
      return confirm(strapi, order.access, by.now);
    case 'choose':
      return choose(strapi, order.access, await knownTopics(strapi, order.topicIds));
    case 'end':
      return end(strapi, order.access, by.now);
  }
};

const statuses: Readonly<Partial<Record<NewsletterAnswer['outcome'], number>>> = {
  invalid: 422,
  'too-many': 429,
  refused: 400,
};

/** `POST /api/newsletter`: what the gateway has taken from a page of the newsletter. */
export const takeOrder =
  (strapi: Core.Strapi) =>
  async (context: MemberContext): Promise<void> => {
    const { body, ip } = context.request;
    const answer = await take(strapi, body, { address: ip, now: new Date() });
    context.set('Cache-Control', 'private, no-store');
    context.status = statuses[answer.outcome] ?? 200;
    context.body = answer;
  };
