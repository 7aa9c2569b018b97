import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lookAgain } from '../look-again';
import { enqueueMail } from '../mail/enqueue-mail';
import { issueMailTo } from './issue-mail';
import {
  dispatchRowSchema,
  dispatchTable,
  isFor,
  subscriptionRowSchema,
  subscriptionTable,
} from './subscription-row';

const portion = 50;

/**
 * Puts the mails of the next recipients into the outbox together with how far the dispatch has come:
 * both or neither, so that nobody is left out or written to twice, whenever the process dies. Of
 * several processes the one whose update changes the row does it. False when there is nothing left.
 */
const sendNext = async (strapi: Core.Strapi): Promise<boolean> =>
  strapi.db.transaction(async () => {
    const raw: unknown = await dispatchTable(strapi).findOne({
      where: { finishedAt: null },
      orderBy: { id: 'asc' },
    });
    if (raw === null) return false;
    const dispatch = dispatchRowSchema.parse(raw);
    const { id, mail, lastSubscriptionId, requestedAt } = dispatch;
    const rows = z.array(subscriptionRowSchema).parse(
      await subscriptionTable(strapi).findMany({
        where: {
          state: 'confirmed',
          confirmedAt: { $lte: requestedAt },
          id: { $gt: lastSubscriptionId },
        },
        orderBy: { id: 'asc' },
        limit: portion,
      }),
    );
    const chosen = mail === null ? [] : rows.filter((row) => isFor(row.topicIds, mail.topicIds));
    const { count } = await dispatchTable(strapi).updateMany({
      where: { id, lastSubscriptionId, finishedAt: null },
      data: {
        lastSubscriptionId: rows.at(-1)?.id ?? lastSubscriptionId,
        recipients: dispatch.recipients + chosen.length,
        ...(rows.length < portion ? { finishedAt: new Date() } : {}),
      },
    });
    if (count !== 1 || mail === null) return true;
    for (const { email, access } of chosen)
      await enqueueMail(strapi, issueMailTo(mail, { to: email, access }));
    return true;
  });

/** Sends what has been ordered, also through another process. Returns a function that stops it. */
export const runDispatches = (strapi: Core.Strapi): (() => Promise<void>) =>
  lookAgain(
    strapi,
    () => sendNext(strapi),
    // Its message may hold an address.
    (error) =>
      `Newsletter-Versand unterbrochen: ${error instanceof Error ? error.name : 'unknown'}`,
  );
