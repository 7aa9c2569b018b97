import { paths, type Topic } from '@netzwerk/shared';
import type { Site } from '../../cms/site.ts';
import { picture, type Picture } from './image.ts';
import type { TextLink } from './pieces.ts';

/** A topic in a list. Where `picture.image` is set it is shown. */
export interface TopicCard {
  slug: string;
  href: string;
  title: string;
  lead: string;
  picture: Picture;
}

export const topicCard = (site: Site, topic: Topic): TopicCard => ({
  slug: topic.slug,
  href: paths.topic(topic.slug),
  title: topic.title,
  lead: topic.lead,
  picture: picture(site, topic, topic.colour),
});

export const topicLink = ({ title, slug }: Topic): TextLink => ({
  label: title,
  href: paths.topic(slug),
});
