import {
  fundingKindLabels,
  paths,
  townSizeLabels,
  type Colour,
  type Member,
  type PracticeExample,
  type Topic,
  type TownSize,
} from '@netzwerk/shared';
import { pick } from '../../cms/collection.ts';
import { remember } from '../../cms/remember.ts';
import type { Site } from '../../cms/site.ts';
import { imageView, picture, type ImageView, type Picture } from './image.ts';
import { topicLink, type TopicLink } from './topic-card.ts';

/** A Praxisbeispiel in a list. Where `picture.image` is set it is shown. */
export interface PracticeExampleCard {
  slug: string;
  href: string;
  title: string;
  lead: string;
  /** Name of the member organisation. */
  member: string | null;
  /** "Großstadt, ab 100.000", "Städtebauförderung": what it can be chosen by. */
  choices: string[];
  topics: TopicLink[];
  picture: Picture;
}

export const practiceExampleColour = (topics: readonly Topic[]): Colour =>
  topics[0]?.colour ?? 'park';

const sizeOf = (population: number): TownSize => {
  if (population < 20_000) return 'below-20000';
  if (population < 50_000) return 'below-50000';
  return population < 100_000 ? 'below-100000' : 'from-100000';
};

/** The editor's word; else it follows from the population of the member. */
export const townSizeOf = (example: PracticeExample, member: Member | null): TownSize | null => {
  if (example.townSize !== null) return example.townSize;
  if (member?.kind !== 'municipality' || member.population === null) return null;
  return sizeOf(member.population);
};

const card = remember(
  (
    example: PracticeExample,
    topics: readonly Topic[],
    member: Member | null,
    image: ImageView | null,
  ): PracticeExampleCard => {
    const size = townSizeOf(example, member);
    const { fundingKind } = example;
    return {
      slug: example.slug,
      href: paths.practiceExample(example.slug),
      title: example.title,
      lead: example.lead,
      member: member?.name ?? null,
      choices: [
        ...(size === null ? [] : [townSizeLabels[size]]),
        ...(fundingKind === null ? [] : [fundingKindLabels[fundingKind]]),
      ],
      topics: topics.map(topicLink),
      picture: picture(image, example.slug, practiceExampleColour(topics)),
    };
  },
);

export const practiceExampleCard = (site: Site, example: PracticeExample): PracticeExampleCard =>
  card(
    example,
    pick(site.topics.byId, example.topicIds),
    pick(site.members.byId, [example.memberId])[0] ?? null,
    imageView(site, example.image),
  );
