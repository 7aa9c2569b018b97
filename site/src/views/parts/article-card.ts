import { formatDay, paths, type Article, type Colour, type Topic } from '@netzwerk/shared';
import { pick } from '../../cms/collection.ts';
import { remember } from '../../cms/remember.ts';
import type { Site } from '../../cms/site.ts';
import { imageView, picture, type ImageView, type Picture } from './image.ts';
import { topicLink, type TopicLink } from './topic-card.ts';

/** A Meldung in a list. Where `picture.image` is set it is shown: the page's credits name it. */
export interface ArticleCard {
  slug: string;
  href: string;
  title: string;
  lead: string;
  publishedOn: string;
  publishedPhrase: string;
  topics: TopicLink[];
  picture: Picture;
}

export const articleColour = (topics: readonly Topic[]): Colour => topics[0]?.colour ?? 'ziegel';

const card = remember(
  (article: Article, topics: readonly Topic[], image: ImageView | null): ArticleCard => ({
    slug: article.slug,
    href: paths.article(article.slug),
    title: article.title,
    lead: article.lead,
    publishedOn: article.publishedOn,
    publishedPhrase: formatDay(article.publishedOn),
    topics: topics.map(topicLink),
    picture: picture(image, article.slug, articleColour(topics)),
  }),
);

export const articleCard = (site: Site, article: Article): ArticleCard =>
  card(article, pick(site.topics.byId, article.topicIds), imageView(site, article.image));
