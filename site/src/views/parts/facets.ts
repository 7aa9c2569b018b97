import {
  eventFormatLabels,
  eventFormatSchema,
  fundingKindLabels,
  fundingKindSchema,
  guideKindLabels,
  guideKindSchema,
  memberKindSchema,
  slugify,
  townSizeLabels,
  townSizeSchema,
  type Event,
  type FundingKind,
  type Guide,
  type Member,
  type PracticeExample,
  type TownSize,
} from '@netzwerk/shared';
import { pick } from '../../cms/collection.ts';
import type { Site } from '../../cms/site.ts';
import type { Facet } from './list-filter.ts';
import { townSizeOf } from './practice-example-card.ts';

type Named = { id: string; slug: string; title: string };

const options = (entries: readonly Named[]) =>
  entries.map(({ slug, title }) => ({ value: slug, label: title }));

const slugsOf = (entries: ReadonlyMap<string, Named>, ids: readonly string[]): string[] =>
  ids.flatMap((id) => entries.get(id)?.slug ?? []);

export const topicFacet = <Entry extends { topicIds: readonly string[] }>({
  topics,
}: Site): Facet<Entry> => ({
  name: 'thema',
  label: 'Thema',
  options: options(topics.all),
  valuesOf: ({ topicIds }) => slugsOf(topics.byId, topicIds),
});

const access = [
  { value: 'oeffentlich', label: 'öffentlich' },
  { value: 'mitglieder', label: 'nur für Mitglieder' },
];
const accessOf = (level: 'public' | 'members'): string =>
  level === 'members' ? 'mitglieder' : 'oeffentlich';

const modes = { 'on-site': 'vor-ort', online: 'online', hybrid: 'hybrid' } as const;

export const eventFacets = (site: Site): Facet<Event>[] => [
  {
    name: 'format',
    label: 'Format',
    options: eventFormatSchema.options.map((value) => ({ value, label: eventFormatLabels[value] })),
    valuesOf: ({ format }) => [format],
  },
  topicFacet(site),
  {
    name: 'reihe',
    label: 'Reihe',
    options: options(site.series.all),
    valuesOf: ({ seriesIds }) => slugsOf(site.series.byId, seriesIds),
  },
  {
    name: 'zielgruppe',
    label: 'Für wen',
    options: access,
    valuesOf: ({ audience }) => [accessOf(audience)],
  },
  {
    name: 'modus',
    label: 'Teilnahme',
    options: [
      { value: 'vor-ort', label: 'vor Ort' },
      { value: 'online', label: 'online' },
      { value: 'hybrid', label: 'vor Ort und online' },
    ],
    valuesOf: ({ mode }) => [modes[mode]],
  },
];

export const guideFacets = (site: Site): Facet<Guide>[] => [
  {
    name: 'art',
    label: 'Art',
    options: guideKindSchema.options.map((value) => ({ value, label: guideKindLabels[value] })),
    valuesOf: ({ kind }) => [kind],
  },
  topicFacet(site),
  {
    name: 'zugang',
    label: 'Zugang',
    options: access,
    valuesOf: ({ visibility }) => [accessOf(visibility)],
  },
];

const fundings = {
  'urban-development': 'staedtebaufoerderung',
  'disposal-fund': 'verfuegungsfonds',
  'state-programme': 'landesprogramm',
  'federal-or-eu': 'bund-eu',
  'own-means': 'eigenmittel',
  'private-means': 'private-mittel',
} as const satisfies Record<FundingKind, string>;

const sizes = {
  'below-20000': 'bis-20000',
  'below-50000': 'bis-50000',
  'below-100000': 'bis-100000',
  'from-100000': 'ab-100000',
} as const satisfies Record<TownSize, string>;

export const practiceExampleFacets = (site: Site): Facet<PracticeExample>[] => [
  topicFacet(site),
  {
    name: 'foerderung',
    label: 'Förderung',
    options: fundingKindSchema.options.map((kind) => ({
      value: fundings[kind],
      label: fundingKindLabels[kind],
    })),
    valuesOf: ({ fundingKind }) => (fundingKind === null ? [] : [fundings[fundingKind]]),
  },
  {
    name: 'groesse',
    label: 'Größe der Stadt',
    options: townSizeSchema.options.map((size) => ({
      value: sizes[size],
      label: townSizeLabels[size],
    })),
    valuesOf: (example) => {
      const size = townSizeOf(example, pick(site.members.byId, [example.memberId])[0] ?? null);
      return size === null ? [] : [sizes[size]];
    },
  },
];

const kinds = {
  municipality: { value: 'kommune', label: 'Kommunen' },
  institution: { value: 'institution', label: 'Institutionen' },
  partner: { value: 'partner', label: 'Partner' },
} as const satisfies Record<Member['kind'], { value: string; label: string }>;

/** The year of joining; where only a later record is known, that it was no later. */
const joining = ({ joinedOn, recordAsOf }: Member): { value: string; label: string }[] => {
  const year = (joinedOn ?? recordAsOf)?.slice(0, 4);
  if (year === undefined) return [];
  return joinedOn === null
    ? [{ value: `bis-${year}`, label: `spätestens seit ${year}` }]
    : [{ value: year, label: year }];
};

const yearIn = (value: string): string => value.slice(-4);

export const memberFacets = ({ members }: Site): Facet<Member>[] => {
  const years = new Map(members.all.flatMap(joining).map((option) => [option.value, option]));
  const districts = new Set(members.all.map(({ governmentDistrict }) => governmentDistrict));
  return [
    {
      name: 'art',
      label: 'Art',
      options: memberKindSchema.options.map((kind) => kinds[kind]),
      valuesOf: ({ kind }) => [kinds[kind].value],
    },
    {
      name: 'bezirk',
      label: 'Regierungsbezirk',
      options: [...districts]
        .filter((district) => district !== null)
        .toSorted((a, b) => a.localeCompare(b, 'de'))
        .map((district) => ({ value: slugify(district), label: district })),
      valuesOf: ({ governmentDistrict }) =>
        governmentDistrict === null ? [] : [slugify(governmentDistrict)],
    },
    {
      name: 'seit',
      label: 'Mitglied seit',
      options: [...years.values()].toSorted((a, b) =>
        yearIn(b.value).localeCompare(yearIn(a.value)),
      ),
      valuesOf: (member) => joining(member).map(({ value }) => value),
    },
  ];
};
