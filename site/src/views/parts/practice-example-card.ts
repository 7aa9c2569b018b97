import { paths, type Colour, type PracticeExample, type Topic } from '@netzwerk/shared';
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
  topics: TopicLink[];
  picture: Picture;
}

export const practiceExampleColour = (topics: readonly Topic[]): Colour =>
  topics[0]?.colour ?? 'park';

const card = remember(
  (
    example: PracticeExample,
    topics: readonly Topic[],
    member: string | null,
    image: ImageView | null,
  ): PracticeExampleCard => ({
    slug: example.slug,
    href: paths.practiceExample(example.slug),
    title: example.title,
    lead: example.lead,
    member,
    topics: topics.map(topicLink),
    picture: picture(image, example.slug, practiceExampleColour(topics)),
  }),
);

export const practiceExampleCard = (site: Site, example: PracticeExample): PracticeExampleCard =>
  card(
    example,
    pick(site.topics.byId, example.topicIds),
    pick(site.members.byId, [example.memberId])[0]?.name ?? null,
    imageView(site, example.image),
  );
