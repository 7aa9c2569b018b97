import { paths, type Member } from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { municipalityOf } from '../map/municipalities.ts';
import { asOfPhrase, districtPhrase, joinedPhrase } from './parts/member-facts.ts';
import { memberFacets } from './parts/facets.ts';
import { listFilter, type ListFilter } from './parts/list-filter.ts';
import type { TextLink } from './parts/pieces.ts';
import { frontView, type FrontView } from './parts/section-front.ts';

export interface MemberRow {
  name: string;
  href: string;
  /** "Kreis Coesfeld", "kreisfrei", "Mitglied seit 2009", "Stand Juni 2020". */
  facts: string[];
  /** Where the shape of its area on the map of the state is. */
  area: string | null;
}

export interface MembersView extends FrontView {
  count: number;
  /** "Stand April 2013": the day most records are known for. */
  asOf: string | null;
  /** By Regierungsbezirk; then municipalities without one, institutions, partners. */
  groups: { label: string; members: MemberRow[] }[];
  filter: ListFilter | null;
  becomeMember: TextLink;
}

const row = remember((member: Member, commonRecord: string | null): MemberRow => {
  const { recordAsOf } = member;
  const facts = [
    districtPhrase(member),
    joinedPhrase(member),
    recordAsOf === null || recordAsOf === commonRecord ? null : asOfPhrase(recordAsOf),
  ];
  return {
    name: member.name,
    href: paths.member(member.slug),
    facts: facts.filter((line) => line !== null),
    area: municipalityOf(member.ags) === null ? null : `${paths.memberAreas}#${member.slug}`,
  };
});

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
  const record = commonDay(all.map(({ recordAsOf }) => recordAsOf));
  const municipalities = all.filter(({ kind }) => kind === 'municipality');
  const names = [...new Set(municipalities.map((member) => member.governmentDistrict))].toSorted(
    (a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'de')),
  );
  const group = (label: string, members: readonly Member[]) => ({
    label,
    members: members.map((member) => row(member, record)),
  });
  const groups = [
    ...names.map((name) =>
      group(
        name === null ? 'Weitere Kommunen' : `Regierungsbezirk ${name}`,
        municipalities.filter((member) => member.governmentDistrict === name),
      ),
    ),
    group(
      'Institutionen',
      all.filter(({ kind }) => kind === 'institution'),
    ),
    group(
      'Partner',
      all.filter(({ kind }) => kind === 'partner'),
    ),
  ];
  return {
    ...frontView(site, 'mitglieder'),
    count: all.length,
    asOf: record === null ? null : asOfPhrase(record),
    groups: groups.filter(({ members }) => members.length > 0),
    filter: listFilter({
      action: paths.members,
      one: 'Mitglied',
      many: 'Mitglieder',
      entries: all,
      hrefOf: ({ slug }) => paths.member(slug),
      facets: memberFacets(site),
    }),
    becomeMember: { label: 'Mitglied werden', href: paths.becomeMember },
  };
};
