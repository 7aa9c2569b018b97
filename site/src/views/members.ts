import { formatDay, formatMonth, paths, type Member } from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { imageView, type ImageView } from './parts/image.ts';
import { contactView, type PersonView } from './parts/person.ts';
import type { TextLink } from './parts/pieces.ts';
import { safeHref } from './parts/safe-href.ts';
import { frontView, markdownOf, type FrontView, type Markdown } from './parts/section-front.ts';

export interface MemberRow {
  /** Anchor on the page. */
  slug: string;
  name: string;
  kindLabel: 'Kommune' | 'Institution' | 'Partner';
  /** "Kreis Coesfeld", or "kreisfrei" for a municipality without one. */
  district: string | null;
  /** "Einwohnerzahl 308.258", with its day only where that differs from `populationNote`. */
  population: string | null;
  joinedPhrase: string | null;
  website: TextLink | null;
  profile: Markdown | null;
  logo: ImageView | null;
  contacts: PersonView[];
  /** Position in degrees, for the map. */
  point: { latitude: number; longitude: number } | null;
  /** "Stand April 2013", only where it differs from the page's own. */
  asOf: string | null;
}

export interface MembersView extends FrontView {
  count: number;
  /** "Stand April 2013": the day most records are known for. */
  asOf: string | null;
  /** Day and source of the population figures. */
  populationNote: string | null;
  /** Municipalities by Regierungsbezirk; the last group may be without one. */
  districts: { label: string; members: MemberRow[] }[];
  institutions: MemberRow[];
  partners: MemberRow[];
  becomeMember: TextLink;
}

const number = new Intl.NumberFormat('de-DE');

const asOfPhrase = (day: string): string => `Stand ${formatMonth(day)}`;

const kindLabels = {
  municipality: 'Kommune',
  institution: 'Institution',
  partner: 'Partner',
} as const;

const population = (member: Member, commonDay: string | null): string | null => {
  const { population: people, populationAsOf: day } = member;
  if (people === null) return null;
  const note = day === null || day === commonDay ? '' : ` (${formatDay(day)})`;
  return `Einwohnerzahl ${number.format(people)}${note}`;
};

interface CommonDays {
  record: string | null;
  population: string | null;
}

const rowOf = remember(
  (
    member: Member,
    logo: ImageView | null,
    commonRecord: string | null,
    commonPopulation: string | null,
  ): MemberRow => {
    const href = member.website === null ? null : safeHref(member.website);
    const { latitude, longitude, recordAsOf } = member;
    return {
      slug: member.slug,
      name: member.name,
      kindLabel: kindLabels[member.kind],
      district: member.district ?? (member.kind === 'municipality' ? 'kreisfrei' : null),
      population: population(member, commonPopulation),
      joinedPhrase:
        member.joinedOn === null ? null : `Mitglied seit ${member.joinedOn.slice(0, 4)}`,
      website:
        href === null ? null : { label: href.replace(/^https?:\/\/(www\.)?|\/$/g, ''), href },
      profile: markdownOf(member.profile),
      logo,
      contacts: member.contacts.flatMap((contact) => contactView(contact, null) ?? []),
      point: latitude === null || longitude === null ? null : { latitude, longitude },
      asOf: recordAsOf === null || recordAsOf === commonRecord ? null : asOfPhrase(recordAsOf),
    };
  },
);

const memberRow = (site: Site, member: Member, common: CommonDays): MemberRow =>
  rowOf(member, imageView(site, member.logo), common.record, common.population);

/** The day that most carry; null where none carries one. */
const commonDay = (days: readonly (string | null)[]): string | null => {
  const counts = new Map<string, number>();
  for (const day of days) {
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([a, m], [b, n]) => n - m || b.localeCompare(a));
  return first?.[0] ?? null;
};

export const selectMembers = (site: Site): MembersView => {
  const { all } = site.members;
  const common: CommonDays = {
    record: commonDay(all.map(({ recordAsOf }) => recordAsOf)),
    population: commonDay(all.map(({ populationAsOf }) => populationAsOf)),
  };
  const municipalities = all.filter(({ kind }) => kind === 'municipality');
  const names = [...new Set(municipalities.map((member) => member.governmentDistrict))].toSorted(
    (a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'de')),
  );
  const rows = (members: readonly Member[]) => members.map((m) => memberRow(site, m, common));
  const districts = names.map((name) => ({
    label: name === null ? 'Weitere Kommunen' : `Regierungsbezirk ${name}`,
    members: rows(municipalities.filter((member) => member.governmentDistrict === name)),
  }));
  const institutions = rows(all.filter(({ kind }) => kind === 'institution'));
  const partners = rows(all.filter(({ kind }) => kind === 'partner'));
  const inOrder = [...districts.flatMap(({ members }) => members), ...institutions, ...partners];
  return {
    ...frontView(site, 'mitglieder', { images: inOrder.map(({ logo }) => logo) }),
    count: all.length,
    asOf: common.record === null ? null : asOfPhrase(common.record),
    populationNote:
      common.population === null
        ? null
        : `Einwohnerzahlen vom ${formatDay(common.population)}: © Statistisches Bundesamt (Destatis).`,
    districts,
    institutions,
    partners,
    becomeMember: { label: 'Mitglied werden', href: paths.becomeMember },
  };
};
