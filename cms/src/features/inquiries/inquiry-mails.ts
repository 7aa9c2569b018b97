import {
  dayOf,
  formatDay,
  inquiryKeptMonths,
  inquiryKindLabels,
  inquiryReplyDays,
  paths,
} from '@netzwerk/shared';
import { environment } from '../../env';
import type { Mail } from '../mail/mail';
import type { InquiryRow } from './inquiry-row';
import { inquiryUid } from './inquiry-uid';

export interface Office {
  name: string;
  email: string;
  phone: string;
}

const closing = (office: Office): string[] => [
  'Mit freundlichen Grüßen',
  office.name,
  `Telefon ${office.phone}, E-Mail ${office.email}`,
  '',
];

/** § 5 Abs. 2 Satz 4 BITVNRW: the answer names the proceedings before the ombudsperson. */
const ombudsNotice = [
  'Sind Sie mit dieser Antwort nicht zufrieden? Dann können Sie sich an die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen wenden. Das Ombudsverfahren (§ 10d BGG NRW) ist kostenlos: https://www.lbbp.nrw.de/ombudsstelle',
  '',
];

const isAboutAccess = ({ kind }: Pick<InquiryRow, 'kind'>): boolean =>
  kind === 'barrier' || kind === 'format';

const received = ({ receivedAt }: Pick<InquiryRow, 'receivedAt'>): string =>
  formatDay(dayOf(receivedAt.toISOString()));

type Stored = Pick<InquiryRow, 'documentId' | 'reference' | 'kind' | 'receivedAt' | 'dueOn'>;

/**
 * To the sender. Nothing that was typed stands in it, not even a name: whoever gives somebody else's
 * address can have no text of his own delivered to it.
 */
export const receiptMail = (inquiry: Stored, to: string, office: Office): Mail => ({
  to,
  subject: `Ihre Nachricht ist angekommen (${inquiry.reference})`,
  text: [
    'Guten Tag,',
    '',
    `am ${received(inquiry)} haben wir über unsere Website eine Nachricht mit Ihrer E-Mail-Adresse erhalten.`,
    '',
    `Worum es geht: ${inquiryKindLabels[inquiry.kind]}`,
    `Ihr Zeichen: ${inquiry.reference}`,
    `Sie hören von uns bis zum ${formatDay(inquiry.dueOn)}.`,
    '',
    ...(isAboutAccess(inquiry)
      ? [
          `Die Frist von ${inquiryReplyDays[inquiry.kind] / 7} Wochen nennt § 5 BITVNRW. Dauert es ausnahmsweise länger, bekommen Sie vorher eine Zwischennachricht.`,
          '',
        ]
      : []),
    'Haben Sie uns nicht geschrieben? Dann hat jemand Ihre Adresse angegeben; melden Sie sich gern, wir löschen die Nachricht.',
    '',
    `Wir löschen Ihre Angaben ${inquiryKeptMonths} Monate nach unserer Antwort. Mehr dazu: ${environment.PUBLIC_URL}${paths.privacy}`,
    '',
    ...closing(office),
    'Diese E-Mail wurde automatisch verschickt.',
    '',
  ].join('\n'),
  kind: 'inquiry-receipt',
});

const adminAddress = ({ documentId }: Pick<InquiryRow, 'documentId'>): string =>
  `${environment.PUBLIC_URL}/admin/content-manager/collection-types/${inquiryUid}/${documentId}`;

/** To the office: that there is something, and where; what it says is read where it is kept. */
export const noticeMail = (inquiry: Stored, office: Office): Mail => ({
  to: office.email,
  subject: `Neues Anliegen ${inquiry.reference}: ${inquiryKindLabels[inquiry.kind]}`,
  text: [
    'Guten Tag,',
    '',
    'über die Website ist ein Anliegen eingegangen.',
    '',
    `Art: ${inquiryKindLabels[inquiry.kind]}`,
    `Zeichen: ${inquiry.reference}`,
    `Antwort bis: ${formatDay(inquiry.dueOn)}`,
    '',
    'Lesen und beantworten in der Redaktion:',
    adminAddress(inquiry),
    '',
    'Diese E-Mail wurde automatisch verschickt.',
    '',
  ].join('\n'),
  kind: 'inquiry-notice',
});

const quoted = (text: string): string[] => text.split('\n').map((line) => `> ${line}`);

/** What the editor wrote, with what it answers below it. */
export const answerMail = (
  inquiry: InquiryRow,
  { to, answer, office }: { to: string; answer: string; office: Office },
): Mail => ({
  to,
  subject: `Antwort auf Ihre Nachricht (${inquiry.reference})`,
  text: [
    answer.trim(),
    '',
    ...(isAboutAccess(inquiry) ? ombudsNotice : []),
    `${office.name}, Telefon ${office.phone}, E-Mail ${office.email}`,
    `Bei Rückfragen nennen Sie bitte das Zeichen ${inquiry.reference}.`,
    '',
    ...(inquiry.message
      ? [`Ihre Nachricht vom ${received(inquiry)}:`, '', ...quoted(inquiry.message), '']
      : []),
  ].join('\n'),
  kind: 'inquiry-answer',
});
