import {
  formatDay,
  memberKindLabels,
  paths,
  type Colour,
  type Member,
  type PracticeExample,
} from '@netzwerk/shared';
import { groupBy, hostedBy, isNameShared, ofMember, placeIn } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { municipalityOf, type Municipality } from '../map/municipalities.ts';
import { surroundings, type Surroundings } from './parts/chrome.ts';
import { eventRows, pastEvents, upcomingEvents, type EventRow } from './parts/event-row.ts';
import { imageView, type ImageView, type Picture } from './parts/image.ts';
import {
  asOfPhrase,
  districtPhrase,
  populationNumber,
  populationSource,
} from './parts/member-facts.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { contactView, type PersonView } from './parts/person.ts';
import { fact, link, text, time, type Fact, type Piece, type TextLink } from './parts/pieces.ts';
import { practiceExampleCard, type PracticeExampleCard } from './parts/practice-example-card.ts';
import { safeHref } from './parts/safe-href.ts';
import { markdownOf, type Markdown } from './parts/section-front.ts';

export interface MemberView extends PageView {
  name: string;
  kind: Member['kind'];
  kindLabel: string;
  /** "Kreis Coesfeld, Regierungsbezirk Münster" */
  place: string | null;
  /** SVG paths: where it lies on the map of the state, and its own outline. */
  area: Pick<Municipality, 'map' | 'middle' | 'outline'> | null;
  /** For the head of a member that has no area. */
  plan: Picture['plan'];
  logo: ImageView | null;
  facts: Fact[];
  populationNote: string | null;
  profile: Markdown | null;
  contacts: PersonView[];
  upcomingEvents: readonly EventRow[];
  pastEvents: readonly EventRow[];
  examples: PracticeExampleCard[];
  /** Members next to it: those it borders on, then others of its Kreis; or others of its kind. */
  neighbours: (TextLink & { borders: boolean })[];
}

export const memberColours: Readonly<Record<Member['kind'], Colour>> = {
  municipality: 'ziegel',
  institution: 'fluss',
  partner: 'park',
};

/** "58.333 (31. Dezember 2024)" */
const countedOn = (population: number, asOf: string | null): Piece[] => [
  text(populationNumber(population)),
  ...(asOf === null ? [] : [text(' ('), time(formatDay(asOf), asOf), text(')')]),
];

const facts = (member: Member): Fact[] => {
  const { kind, joinedOn, recordAsOf, population, populationAsOf } = member;
  const line = (term: string, value: string | null) =>
    fact(term, value === null ? [] : [[text(value)]]);
  const website = member.website === null ? null : safeHref(member.website);
  const day = (value: string) => [[time(formatDay(value), value)]];
  return [
    ...line('Art', memberKindLabels[kind]),
    ...line('Kreis', districtPhrase(member)),
    ...line('Regierungsbezirk', member.governmentDistrict),
    ...fact('Einwohnerzahl', population === null ? [] : [countedOn(population, populationAsOf)]),
    ...line('Gemeindeschlüssel', member.ags),
    ...(joinedOn === null ? [] : [{ term: 'Mitglied seit', lines: day(joinedOn) }]),
    ...line('Mitgliedschaft belegt', recordAsOf === null ? null : asOfPhrase(recordAsOf)),
    ...fact(
      'Website',
      website === null ? [] : [[link(website.replace(/^https?:\/\/(www\.)?|\/$/g, ''), website)]],
    ),
  ];
};

const membersIn = remember((all: readonly Member[]) => ({
  byKey: new Map(all.flatMap((member) => (member.ags === null ? [] : [[member.ags, member]]))),
  byKind: groupBy(all, ({ kind }) => [kind]),
  byDistrict: groupBy(all, ({ district }) => (district === null ? [] : [district])),
}));

const bordering = ({ all }: Site['members'], member: Member): Member[] => {
  const { byKey } = membersIn(all);
  const keys = municipalityOf(member.ags)?.neighbours ?? [];
  const found = keys.map((key) => byKey.get(key)).filter((other) => other !== undefined);
  // In the order of the list, which is by name.
  return found.toSorted((a, b) => placeIn(all, a) - placeIn(all, b));
};

/** Others of its Kreis; who has no area is among those of its kind. */
const inSameGroup = ({ all }: Site['members'], { district, kind }: Member): readonly Member[] => {
  const { byDistrict, byKind } = membersIn(all);
  if (kind !== 'municipality') return byKind.get(kind) ?? [];
  return district === null ? [] : (byDistrict.get(district) ?? []);
};

const view = remember(
  (
    member: Member,
    around: Surroundings,
    isNameShared: boolean,
    logo: ImageView | null,
    upcoming: readonly EventRow[],
    past: readonly EventRow[],
    examples: readonly PracticeExampleCard[],
    bordering: readonly Member[],
    sameGroup: readonly Member[],
  ): MemberView => {
    const { name, slug, kind, governmentDistrict } = member;
    const kindLabel = memberKindLabels[kind];
    const municipality = municipalityOf(member.ags);
    const place = [
      districtPhrase(member),
      governmentDistrict === null ? null : `Regierungsbezirk ${governmentDistrict}`,
    ].filter((part) => part !== null);
    const neighbour = (borders: boolean) => (other: Member) => ({
      label: other.name,
      href: paths.member(other.slug),
      borders,
    });
    return {
      ...pageView(around, {
        path: paths.member(slug),
        title: name,
        description: [
          `${name} ist Mitglied im ${around.chrome.siteName}`,
          [kindLabel, ...place].join(', '),
          'Profil, Veranstaltungen und Praxisbeispiele.',
        ].join('. '),
        trail: [{ label: 'Mitglieder', href: paths.members }],
        distinction: isNameShared ? slug : null,
        images: [logo, ...examples.map((example) => example.picture.image)],
      }),
      name,
      kind,
      kindLabel,
      place: place.length === 0 ? null : place.join(', '),
      area: municipality && {
        map: municipality.map,
        middle: municipality.middle,
        outline: municipality.outline,
      },
      plan: { seed: slug, colour: memberColours[kind] },
      logo,
      facts: facts(member),
      populationNote:
        member.population === null || member.populationAsOf === null
          ? null
          : populationSource(member.populationAsOf),
      profile: markdownOf(member.profile),
      contacts: member.contacts.flatMap((contact) => contactView(contact, null) ?? []),
      upcomingEvents: upcoming,
      pastEvents: past,
      examples: [...examples],
      neighbours: [
        ...bordering.map(neighbour(true)),
        ...sameGroup
          .filter((other) => other !== member && !bordering.includes(other))
          .map(neighbour(false)),
      ],
    };
  },
);

export const selectMember = (site: Site, slug: string): MemberView | null => {
  const member = site.members.bySlug.get(slug);
  if (member === undefined) return null;
  const examples: readonly PracticeExample[] = ofMember(site.practiceExamples.all, member.id);
  return view(
    member,
    surroundings(site, paths.member(slug)),
    isNameShared(site.members.all, member),
    imageView(site, member.logo),
    eventRows(site, hostedBy(upcomingEvents(site), member.id)),
    eventRows(site, hostedBy(pastEvents(site), member.id)),
    examples.map((example) => practiceExampleCard(site, example)),
    bordering(site.members, member),
    inSameGroup(site.members, member),
  );
};
