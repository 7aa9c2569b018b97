import { randomInt } from 'node:crypto';
import type { CheckedInquiry } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { enqueueMail } from '../mail/enqueue-mail';
import { countAttempt, receiptPerRecipient } from '../member-access/throttle-attempts';
import { dueDay } from './inquiry-days';
import { noticeMail, receiptMail } from './inquiry-mails';
import { inquiryTable } from './inquiry-row';
import { inquiryUid } from './inquiry-uid';
import { readOffice } from './read-office';

/** Without letters and digits that are mistaken for each other when read out. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const drawReference = (): string => {
  const part = (): string =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `NI-${part()}-${part()}`;
};

/** The reference of what has been stored under this key; null while nothing has. */
export const findReference = async (strapi: Core.Strapi, key: string): Promise<string | null> => {
  const row: unknown = await inquiryTable(strapi).findOne({
    select: ['reference'],
    where: { submissionKey: key },
  });
  return row === null ? null : z.object({ reference: z.string() }).parse(row).reference;
};

const createdSchema = z.object({ documentId: z.string() });

const insert = async (
  strapi: Core.Strapi,
  inquiry: CheckedInquiry,
  { key, now, confirms }: { key: string; now: Date; confirms: boolean },
): Promise<string> => {
  const office = await readOffice(strapi);
  const stored = {
    reference: drawReference(),
    kind: inquiry.kind,
    receivedAt: now,
    dueOn: dueDay(inquiry.kind, now),
  };
  await strapi.db.transaction(async () => {
    const created: unknown = await strapi.documents(inquiryUid).create({
      data: { ...inquiry, ...stored, state: 'new', submissionKey: key },
    });
    if (office === null) return;
    const row = { ...stored, documentId: createdSchema.parse(created).documentId };
    await enqueueMail(strapi, noticeMail(row, office));
    if (confirms && inquiry.email !== null)
      await enqueueMail(strapi, receiptMail(row, inquiry.email, office));
  });
  return stored.reference;
};

/**
 * Stores an inquiry with its mails in one transaction, once for each key: the database refuses the
 * second, whichever process it came through, and then the first one's reference is the answer.
 */
export const storeInquiry = async (
  strapi: Core.Strapi,
  inquiry: CheckedInquiry,
  { key, now }: { key: string; now: Date },
): Promise<string> => {
  const confirmation =
    inquiry.email === null
      ? null
      : await countAttempt(strapi, receiptPerRecipient, inquiry.email.toLowerCase(), now);
  // Of an error only its code: a database's message repeats what was to be stored.
  const outcome = await insert(strapi, inquiry, {
    key,
    now,
    confirms: confirmation?.allowed ?? false,
  }).then(
    (reference) => ({ reference }),
    (error: unknown) => ({
      code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
    }),
  );
  if ('reference' in outcome) return outcome.reference;
  await confirmation?.forget();
  const reference = await findReference(strapi, key);
  if (reference !== null) return reference;
  throw new Error(`An inquiry could not be stored (${outcome.code}).`);
};
