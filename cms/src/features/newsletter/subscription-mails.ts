import {
  formatDay,
  dayOf,
  newsletterConfirmDays,
  newsletterConsents,
  newsletterUnconfirmedDays,
  paths,
  type ConsentVersion,
} from '@netzwerk/shared';
import { environment } from '../../env';
import type { Office } from '../inquiries/inquiry-mails';
import type { Mail } from '../mail/mail';

/** Absolute address of one of the pages that open with a key from a mail. */
export const addressWithKey = (path: string, access: string): string =>
  `${environment.PUBLIC_URL}${path}?schluessel=${access}`;

interface Recipient {
  to: string;
  access: string;
  office: Office;
}

const letter = ({ name, phone, email }: Office, lines: readonly string[]): string =>
  [
    'Guten Tag,',
    '',
    ...lines,
    '',
    'Mit freundlichen Grüßen',
    name,
    `Telefon ${phone}, E-Mail ${email}`,
    '',
    `Impressum: ${environment.PUBLIC_URL}${paths.imprint}`,
    `Datenschutz: ${environment.PUBLIC_URL}${paths.privacy}`,
    '',
    'Diese E-Mail wurde automatisch verschickt.',
    '',
  ].join('\n');

/**
 * The second half of the double opt-in. No advertisement in it and nothing that was typed: it may
 * reach somebody who never asked (§ 7 Abs. 2 Nr. 2 UWG).
 */
export const confirmationMail = (
  { to, access, office }: Recipient,
  { askedAt, consent }: { askedAt: Date; consent: ConsentVersion },
): Mail => ({
  to,
  subject: 'Bitte bestätigen: Newsletter des Netzwerks Innenstadt NRW',
  text: letter(office, [
    `am ${formatDay(dayOf(askedAt.toISOString()))} wurde mit dieser E-Mail-Adresse unser Newsletter bestellt. Bitte öffnen Sie diesen Link und bestätigen Sie die Bestellung mit dem Knopf auf der Seite:`,
    '',
    addressWithKey(paths.newsletterConfirm, access),
    '',
    `Der Link gilt ${newsletterConfirmDays} Tage. Ohne Bestätigung bekommen Sie keinen Newsletter.`,
    '',
    'Ihre Einwilligung im Wortlaut:',
    `„${newsletterConsents[consent]}“`,
    '',
    `Haben Sie nichts bestellt? Dann tun Sie einfach nichts: Wir schreiben Ihnen nicht weiter und löschen die Adresse nach ${newsletterUnconfirmedDays} Tagen.`,
  ]),
  kind: 'newsletter-confirm',
});

export const welcomeMail = ({ to, access, office }: Recipient): Mail => ({
  to,
  subject: 'Sie bekommen jetzt unseren Newsletter',
  text: letter(office, [
    'Ihre Bestellung ist bestätigt. Sie bekommen unseren Newsletter ab der nächsten Ausgabe.',
    '',
    'Themen ändern:',
    addressWithKey(paths.newsletterSettings, access),
    '',
    'Abmelden:',
    addressWithKey(paths.newsletterUnsubscribe, access),
    '',
    'Frühere Ausgaben:',
    `${environment.PUBLIC_URL}${paths.newsletterArchive}`,
  ]),
  kind: 'newsletter-welcome',
});

/** To somebody who has long been subscribed: the site itself must not say so. */
export const alreadyMail = ({ to, access, office }: Recipient): Mail => ({
  to,
  subject: 'Sie bekommen unseren Newsletter schon',
  text: letter(office, [
    'auf unserer Website wurde gerade mit dieser E-Mail-Adresse unser Newsletter bestellt. Sie bekommen ihn bereits; es hat sich nichts geändert.',
    '',
    'Möchten Sie andere Themen wählen?',
    addressWithKey(paths.newsletterSettings, access),
    '',
    'Möchten Sie ihn nicht mehr bekommen?',
    addressWithKey(paths.newsletterUnsubscribe, access),
  ]),
  kind: 'newsletter-already',
});
