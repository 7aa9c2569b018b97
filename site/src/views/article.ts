import {
  formatDay,
  paths,
  type Article,
  type Colour,
  type Person,
  type Topic,
} from '@netzwerk/shared';
import { isTitleShared, pick, placeIn } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { articleThing } from '../structured-data/writing.ts';
import { articleColour } from './parts/article-card.ts';
import { surroundings, type Surroundings } from './parts/chrome.ts';
import { imageView, picture, type ImageView, type Picture } from './parts/image.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { personView, type PersonView } from './parts/person.ts';
import type { TextLink } from './parts/pieces.ts';
import { markdownOf, type Markdown } from './parts/section-front.ts';
import { topicLink, type TopicLink } from './parts/topic-card.ts';

export interface ArticleView extends PageView {
  slug: string;
  title: string;
  lead: string;
  body: Markdown | null;
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

const link = (article: Article | null): TextLink | null =>
  article === null ? null : { label: article.title, href: paths.article(article.slug) };

const articleView = remember(
  (
    article: Article,
    around: Surroundings,
    topics: readonly Topic[],
    contact: Person | null,
    image: ImageView | null,
    isTitleShared: boolean,
    newer: Article | null,
    older: Article | null,
  ): ArticleView => {
    const colour = articleColour(topics);
    const publishedPhrase = formatDay(article.publishedOn);
    const { publicUrl, chrome } = around;
    const { siteName } = chrome;
    return {
      ...pageView(around, {
        path: paths.article(article.slug),
        title: article.title,
        description: article.lead,
        trail: [
          { label: 'Informationen', href: paths.information },
          { label: 'Meldungen', href: paths.articles },
        ],
        distinction: isTitleShared ? publishedPhrase : null,
        images: [image],
        photograph: image,
        things: (share) => [articleThing(article, { siteName, publicUrl, image: share })],
        type: 'article',
      }),
      slug: article.slug,
      title: article.title,
      lead: article.lead,
      body: markdownOf(article.body),
      publishedOn: article.publishedOn,
      publishedPhrase,
      colour,
      picture: picture(image, article.slug, colour),
      topics: topics.map(topicLink),
      contact: contact === null ? null : personView(contact),
      newer: link(newer),
      older: link(older),
    };
  },
);

export const selectArticle = (site: Site, slug: string): ArticleView | null => {
  const article = site.articles.bySlug.get(slug);
  if (article === undefined) return null;
  const { all } = site.articles;
  const place = placeIn(all, article);
  return articleView(
    article,
    surroundings(site, paths.article(slug)),
    pick(site.topics.byId, article.topicIds),
    pick(site.persons, [article.contactId])[0] ?? null,
    imageView(site, article.image),
    isTitleShared(all, article),
    all[place - 1] ?? null,
    all[place + 1] ?? null,
  );
};
