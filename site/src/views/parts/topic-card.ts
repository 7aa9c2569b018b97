import { paths, type Colour, type Topic } from '@netzwerk/shared';
import type { Picture } from './image.ts';
import type { TextLink } from './pieces.ts';

/** A topic in a list, with its plan: a topic's own picture is a diagram and needs its full width. */
export interface TopicCard {
  slug: string;
  href: string;
  title: string;
  lead: string;
  plan: Picture['plan'];
}

export const topicCard = (topic: Topic): TopicCard => ({
  slug: topic.slug,
  href: paths.topic(topic.slug),
  title: topic.title,
  lead: topic.lead,
  plan: { seed: topic.slug, colour: topic.colour },
});

/** A link to a topic; its colour repeats what the name says. */
export interface TopicLink extends TextLink {
  colour: Colour;
}

export const topicLink = ({ title, slug, colour }: Topic): TopicLink => ({
  colour,
  label: title,
  href: paths.topic(slug),
});
