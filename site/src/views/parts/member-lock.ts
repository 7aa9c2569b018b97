import { paths } from '@netzwerk/shared';
import type { TextLink } from './pieces.ts';

/** What stands in place of content for members: why, and the next step. */
export interface MemberLock {
  title: string;
  text: string;
  /** To the same entry behind the login. */
  memberArea: TextLink;
  becomeMember: TextLink;
  membershipText: string;
}

const texts = {
  event: {
    title: 'Für Mitglieder des Netzwerks',
    text:
      'Programm, genauer Ort, Zugang und Unterlagen dieser Veranstaltung ' +
      'stehen im Mitgliederbereich.',
    label: 'Veranstaltung im Mitgliederbereich öffnen',
  },
  guide: {
    title: 'Für Mitglieder des Netzwerks',
    text: 'Text und Dateien dieser Veröffentlichung stehen im Mitgliederbereich.',
    label: 'Veröffentlichung im Mitgliederbereich öffnen',
  },
} as const;

export const memberLock = (
  kind: keyof typeof texts,
  href: string,
  membershipText: string,
): MemberLock => ({
  title: texts[kind].title,
  text: texts[kind].text,
  memberArea: { label: texts[kind].label, href },
  becomeMember: { label: 'Mitglied werden', href: paths.becomeMember },
  membershipText,
});
