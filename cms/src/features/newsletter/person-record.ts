import { newsletterConsents } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { emailHashOf } from './consent-proof';
import { endSubscription } from './own-subscription';
import { proofTable, subscriptionRowSchema, subscriptionTable } from './subscription-row';

const consentSchema = z.object({
  consentVersion: z.string(),
  askedAt: z.coerce.date(),
  confirmedAt: z.coerce.date().nullable(),
});

const proofSchema = consentSchema.extend({ endedAt: z.coerce.date(), deleteOn: z.string() });

interface Consent {
  /** The words that were agreed to. */
  consent: string;
  askedAt: string;
  confirmedAt: string | null;
}

/** All that is stored about one address: Art. 15 DSGVO. */
export interface PersonRecord {
  email: string;
  subscription: (Consent & { state: 'unconfirmed' | 'confirmed'; topics: string[] }) | null;
  ended: (Consent & { endedAt: string; deleteOn: string })[];
}

const consentOf = (row: z.infer<typeof consentSchema>): Consent => ({
  consent:
    Object.entries(newsletterConsents).find(([version]) => version === row.consentVersion)?.[1] ??
    row.consentVersion,
  askedAt: row.askedAt.toISOString(),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
});

const find = async (strapi: Core.Strapi, email: string) => {
  const row: unknown = await subscriptionTable(strapi).findOne({ where: { email } });
  return row === null ? null : subscriptionRowSchema.parse(row);
};

export const readPerson = async (strapi: Core.Strapi, typed: string): Promise<PersonRecord> => {
  const email = typed.trim().toLowerCase();
  const known = await find(strapi, email);
  const topics: { title: string }[] =
    known === null
      ? []
      : await strapi.db.query('api::topic.topic').findMany({
          select: ['title'],
          where: { documentId: { $in: known.topicIds }, publishedAt: { $notNull: true } },
        });
  const proofs = z
    .array(proofSchema)
    .parse(await proofTable(strapi).findMany({ where: { emailHash: emailHashOf(email) } }));
  return {
    email,
    subscription:
      known === null
        ? null
        : { ...consentOf(known), state: known.state, topics: topics.map(({ title }) => title) },
    ended: proofs.map((proof) => ({
      ...consentOf(proof),
      endedAt: proof.endedAt.toISOString(),
      deleteOn: proof.deleteOn,
    })),
  };
};

/** Ends the subscription of a person who asks the office to; answers what is stored then. */
export const erasePerson = async (
  strapi: Core.Strapi,
  typed: string,
  now: Date,
): Promise<PersonRecord> => {
  const known = await find(strapi, typed.trim().toLowerCase());
  if (known !== null) await endSubscription(strapi, known, now);
  return readPerson(strapi, typed);
};
