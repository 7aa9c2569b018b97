import { paths } from '@netzwerk/shared';
import { environment } from '../../env';
import type { Mail } from '../mail/mail';
import type { Account } from './find-account';
import { lifetimeMinutes, type OneTimePurpose } from './one-time-tokens';

const greeting = (account: Pick<Account, 'firstName' | 'lastName'>): string => {
  const name = [account.firstName, account.lastName].filter(Boolean).join(' ');
  return name ? `Guten Tag ${name},` : 'Guten Tag,';
};

/** The host comes from the environment only: a forged `Host` header must not send people elsewhere. */
const linkTo = (token: string): string =>
  `${environment.PUBLIC_URL}${paths.memberArea}passwort-neu/?token=${token}`;

const closing = [
  'Mit freundlichen Grüßen',
  'Geschäftsstelle Netzwerk Innenstadt NRW',
  '',
  'Diese E-Mail wurde automatisch verschickt.',
];

const lines: Readonly<Record<OneTimePurpose, (link: string) => string[]>> = {
  invitation: (link) => [
    'die Geschäftsstelle hat für Sie einen Zugang zum Mitgliederbereich des Netzwerks Innenstadt NRW eingerichtet. Dort finden Sie Leitfäden und Arbeitshilfen sowie die Veranstaltungen für Mitglieder mit allen Unterlagen.',
    '',
    'Bitte legen Sie zuerst Ihr Passwort fest:',
    link,
    '',
    `Der Link gilt ${lifetimeMinutes.invitation / 60 / 24} Tage und nur einmal. Ist er abgelaufen, fordern Sie auf der Anmeldeseite unter „Passwort vergessen“ einen neuen an.`,
    '',
    `Danach melden Sie sich mit dieser E-Mail-Adresse an: ${environment.PUBLIC_URL}${paths.memberArea}`,
  ],
  'password-reset': (link) => [
    'für Ihren Zugang zum Mitgliederbereich des Netzwerks Innenstadt NRW wurde ein neues Passwort angefordert. Hier legen Sie es fest:',
    link,
    '',
    `Der Link gilt ${lifetimeMinutes['password-reset']} Minuten und nur einmal.`,
    '',
    'Haben Sie kein neues Passwort angefordert? Dann brauchen Sie nichts zu tun; Ihr bisheriges Passwort gilt weiter.',
  ],
};

const subjects: Readonly<Record<OneTimePurpose, string>> = {
  invitation: 'Ihr Zugang zum Mitgliederbereich des Netzwerks Innenstadt NRW',
  'password-reset': 'Neues Passwort für den Mitgliederbereich',
};

export const passwordMail = (
  purpose: OneTimePurpose,
  account: Pick<Account, 'email' | 'firstName' | 'lastName'>,
  token: string,
): Mail => ({
  to: account.email,
  subject: subjects[purpose],
  text: [greeting(account), '', ...lines[purpose](linkTo(token)), '', ...closing, ''].join('\n'),
  kind: purpose,
});
