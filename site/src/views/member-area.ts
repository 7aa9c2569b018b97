import { paths } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { requiredPage } from './parts/section-front.ts';

/** Static shells: who is logged in and what they may read comes at runtime. */
export type MemberAreaPage =
  | 'start'
  | 'leitfaden'
  | 'veranstaltungen'
  | 'veranstaltung'
  | 'passwort-vergessen'
  | 'passwort-neu';

export interface MemberAreaView extends PageView {
  title: string;
  lead: string;
  /** How to get help and how to join, for people without access. */
  officeEmail: string;
  officePhone: string;
  becomeMemberHref: string;
}

const titles: Readonly<Record<Exclude<MemberAreaPage, 'start'>, string>> = {
  leitfaden: 'Veröffentlichung für Mitglieder',
  veranstaltungen: 'Veranstaltungen für Mitglieder',
  veranstaltung: 'Veranstaltung für Mitglieder',
  'passwort-vergessen': 'Passwort vergessen',
  'passwort-neu': 'Neues Passwort setzen',
};

export const selectMemberArea = (site: Site, page: MemberAreaPage): MemberAreaView => {
  const front = requiredPage(site, 'mitgliederbereich');
  const isStart = page === 'start';
  const path = isStart ? paths.memberArea : `${paths.memberArea}${page}/`;
  const title = isStart ? front.title : titles[page];
  return {
    ...pageView(surroundings(site, path), {
      path,
      title,
      description: isStart ? front.lead || title : `${title} im Mitgliederbereich`,
      trail: isStart ? [] : [{ label: front.title, href: paths.memberArea }],
      index: false,
    }),
    title,
    lead: isStart ? front.lead : '',
    officeEmail: site.settings.email,
    officePhone: site.settings.phone,
    becomeMemberHref: paths.becomeMember,
  };
};
