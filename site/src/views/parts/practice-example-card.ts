import { paths, type Colour, type PracticeExample } from '@netzwerk/shared';
import { pick } from '../../cms/collection.ts';
import type { Site } from '../../cms/site.ts';
import { picture, type Picture } from './image.ts';
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

export const practiceExampleColour = (site: Site, example: PracticeExample): Colour =>
  pick(site.topics.byId, example.topicIds)[0]?.colour ?? 'park';

export const practiceExampleCard = (site: Site, example: PracticeExample): PracticeExampleCard => ({
  slug: example.slug,
  href: paths.practiceExample(example.slug),
  title: example.title,
  lead: example.lead,
  member: pick(site.members.byId, [example.memberId])[0]?.name ?? null,
  topics: pick(site.topics.byId, example.topicIds).map(topicLink),
  picture: picture(site, example, practiceExampleColour(site, example)),
});
