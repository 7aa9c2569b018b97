import { dayOf } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { readOffice } from '../inquiries/read-office';
import { enqueueMail } from '../mail/enqueue-mail';
import { issueMail, trialMailTo } from './issue-mail';
import { readIssue } from './read-issue';
import { dispatchTable, type IssueMail } from './subscription-row';

/** Why nothing was sent, for the editor. */
const refusals = {
  sent: 'Diese Ausgabe ist schon verschickt. Jede Ausgabe geht nur einmal hinaus.',
  unpublished:
    'Bitte zuerst veröffentlichen: Verschickt wird, was veröffentlicht ist und im Archiv der Website steht.',
  changed:
    'Der Entwurf ist anders als das, was veröffentlicht ist. Bitte zuerst veröffentlichen oder die Änderungen verwerfen.',
  date: 'Das Datum der Ausgabe passt nicht: Es darf nicht in der Zukunft und höchstens zwei Wochen zurückliegen.',
  incomplete:
    'Der Ausgabe fehlt noch etwas: Titel, Datum, Vorspann und mindestens ein Abschnitt mit Titel und Text.',
  office: 'In den Grundeinstellungen fehlen Name, Telefon oder E-Mail der Geschäftsstelle.',
  nobody: 'Ihr Konto hat keine E-Mail-Adresse.',
} as const;
type Refusal = { refusal: (typeof refusals)[keyof typeof refusals] };

const isSame = (a: IssueMail, b: IssueMail): boolean =>
  a.text === b.text && a.topicIds.toSorted().join() === b.topicIds.toSorted().join();

/** The published version as mail, when it is what the editor sees. */
const readMail = async (
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
): Promise<{ mail: IssueMail } | Refusal> => {
  const office = await readOffice(strapi);
  if (office === null) return { refusal: refusals.office };
  const published = await readIssue(strapi, documentId, 'published');
  if (published === null) return { refusal: refusals.unpublished };
  if (!isFresh(published.issuedOn, now)) return { refusal: refusals.date };
  const draft = await readIssue(strapi, documentId, 'draft');
  const mail = issueMail(published, office);
  return draft !== null && isSame(issueMail(draft, office), mail)
    ? { mail }
    : { refusal: refusals.changed };
};

const freshMs = 14 * 24 * 60 * 60 * 1000;

/** A button pressed beside an issue of last year must not send it. */
const isFresh = (issuedOn: string, now: Date): boolean =>
  issuedOn <= dayOf(now.toISOString()) &&
  issuedOn >= dayOf(new Date(now.getTime() - freshMs).toISOString());

const isSent = async (strapi: Core.Strapi, issueId: string): Promise<boolean> =>
  (await dispatchTable(strapi).count({ where: { issueId } })) > 0;

/**
 * Orders the dispatch, once for each issue: the database refuses the second, whichever process it
 * came through. What goes out is kept with the order; who gets it, `runDispatches` works off.
 */
export const sendIssue = async (
  strapi: Core.Strapi,
  documentId: string,
  { by, now }: { by: string | null; now: Date },
): Promise<'ordered' | Refusal> => {
  if (await isSent(strapi, documentId)) return { refusal: refusals.sent };
  const read = await readMail(strapi, documentId, now);
  if ('refusal' in read) return read;
  return dispatchTable(strapi)
    .create({
      data: {
        issueId: documentId,
        requestedAt: now,
        requestedBy: by,
        mail: read.mail,
        lastSubscriptionId: 0,
        recipients: 0,
      },
    })
    .then(
      () => 'ordered' as const,
      async (error: unknown) => {
        if (await isSent(strapi, documentId)) return { refusal: refusals.sent };
        throw error;
      },
    );
};

/** The draft as it is now, to the person who asks. */
export const sendTrial = async (
  strapi: Core.Strapi,
  documentId: string,
  to: string | null,
): Promise<'sent' | Refusal> => {
  if (to === null) return { refusal: refusals.nobody };
  const office = await readOffice(strapi);
  if (office === null) return { refusal: refusals.office };
  const draft = await readIssue(strapi, documentId, 'draft');
  if (draft === null) return { refusal: refusals.incomplete };
  await enqueueMail(strapi, trialMailTo(issueMail(draft, office), to));
  return 'sent';
};
