import { formatDay, paths, type Colour, type RichText } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { articleColour } from './parts/article-card.ts';
import { picture, type Picture } from './parts/image.ts';
import { distinguish, pageView, type PageView } from './parts/page-view.ts';
import { personView, type PersonView } from './parts/person.ts';
import type { TextLink } from './parts/pieces.ts';
import { richText } from './parts/section-front.ts';
import { topicLink, type TopicLink } from './parts/topic-card.ts';

export interface ArticleView extends PageView {
  slug: string;
  title: string;
  lead: string;
  body: RichText | null;
  publishedOn: string;
  publishedPhrase: string;
  colour: Colour;
  picture: Picture;
  topics: TopicLink[];
  contact: PersonView | null;
  /** Neighbours in time, for reading on. */
  newer: TextLink | null;
  older: TextLink | null;
}

export const selectArticle = (site: Site, slug: string): ArticleView | null => {
  const article = site.articles.bySlug.get(slug);
  if (article === undefined) return null;
  const { all } = site.articles;
  const index = all.indexOf(article);
  const neighbour = (offset: number): TextLink | null => {
    const other = index + offset < 0 ? undefined : all[index + offset];
    return other === undefined ? null : { label: other.title, href: paths.article(other.slug) };
  };
  const colour = articleColour(site, article);
  const view = picture(site, article, colour);
  const publishedPhrase = formatDay(article.publishedOn);
  return {
    ...pageView(site, {
      path: paths.article(slug),
      title: article.title,
      description: article.lead,
      trail: [
        { label: 'Informationen', href: paths.information },
        { label: 'Meldungen', href: paths.articles },
      ],
      distinction: distinguish(all, article, publishedPhrase),
      images: [view.image],
    }),
    slug,
    title: article.title,
    lead: article.lead,
    body: richText(article.body),
    publishedOn: article.publishedOn,
    publishedPhrase,
    colour,
    picture: view,
    topics: pick(site.topics.byId, article.topicIds).map(topicLink),
    contact: pick(site.persons, [article.contactId]).map(personView)[0] ?? null,
    newer: neighbour(-1),
    older: neighbour(1),
  };
};
