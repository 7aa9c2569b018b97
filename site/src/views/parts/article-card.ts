import { formatDay, paths, type Article, type Colour } from '@netzwerk/shared';
import { pick } from '../../cms/collection.ts';
import type { Site } from '../../cms/site.ts';
import { picture, type Picture } from './image.ts';
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

export const articleColour = (site: Site, article: Article): Colour =>
  pick(site.topics.byId, article.topicIds)[0]?.colour ?? 'ziegel';

export const articleCard = (site: Site, article: Article): ArticleCard => ({
  slug: article.slug,
  href: paths.article(article.slug),
  title: article.title,
  lead: article.lead,
  publishedOn: article.publishedOn,
  publishedPhrase: formatDay(article.publishedOn),
  topics: pick(site.topics.byId, article.topicIds).map(topicLink),
  picture: picture(site, article, articleColour(site, article)),
});
