import type { Core } from '@strapi/strapi';
import { enqueueMail } from '../mail/enqueue-mail';
import { deletionDay } from './inquiry-days';
import { answerMail } from './inquiry-mails';
import { inquiryRowSchema, inquiryTable } from './inquiry-row';
import { readOffice } from './read-office';

/** Why nothing was sent, for the editor. */
const refusals = {
  missing: 'Dieses Anliegen gibt es nicht mehr.',
  sent: 'Die Antwort ist schon verschickt.',
  empty:
    'Die Antwort ist noch leer. Bitte schreiben Sie sie in das Feld „Antwort“ und speichern Sie.',
  changed:
    'Die gespeicherte Antwort ist eine andere als die angezeigte. Bitte laden Sie die Seite neu und prüfen Sie sie noch einmal.',
  unreachable:
    'Die Person hat keine E-Mail-Adresse angegeben. Setzen Sie den Stand auf „beantwortet“, wenn die Sache erledigt ist.',
  office: 'In den Grundeinstellungen fehlen Name, Telefon oder E-Mail der Geschäftsstelle.',
} as const;
export type AnswerOutcome = 'sent' | { refusal: (typeof refusals)[keyof typeof refusals] };

/**
 * Sends the stored answer, which the editor has just read as `seen`, once: of several who press the
 * button the row changes for one, and its mail is stored in the same transaction.
 */
export const answerInquiry = async (
  strapi: Core.Strapi,
  documentId: string,
  { seen, by, now }: { seen: string; by: string; now: Date },
): Promise<AnswerOutcome> => {
  const raw: unknown = await inquiryTable(strapi).findOne({ where: { documentId } });
  if (raw === null) return { refusal: refusals.missing };
  const inquiry = inquiryRowSchema.parse(raw);
  const { email, answer } = inquiry;
  if (inquiry.answerSentAt !== null) return { refusal: refusals.sent };
  if (answer === null || answer.trim() === '') return { refusal: refusals.empty };
  if (answer !== seen) return { refusal: refusals.changed };
  if (email === null) return { refusal: refusals.unreachable };
  const office = await readOffice(strapi);
  if (office === null) return { refusal: refusals.office };

  return strapi.db.transaction(async (): Promise<AnswerOutcome> => {
    const { count } = await inquiryTable(strapi).updateMany({
      where: { documentId, answerSentAt: null, answer },
      data: {
        state: 'answered',
        answerSentAt: now,
        answeredAt: now,
        answeredBy: by,
        deleteOn: deletionDay(now),
      },
    });
    if (count !== 1) return { refusal: refusals.sent };
    await enqueueMail(strapi, answerMail(inquiry, { to: email, answer, office }));
    return 'sent';
  });
};
