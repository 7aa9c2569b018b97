import { formatDay, paths, type Colour } from '@netzwerk/shared';
import { aboutTopic, pick } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { topicGraphic } from '../share/entry-graphics.ts';
import { articleCard, type ArticleCard } from './parts/article-card.ts';
import { eventRows, pastEvents, upcomingEvents, type EventRow } from './parts/event-row.ts';
import { currentGuides, guideCard, type GuideCard } from './parts/guide-card.ts';
import { imageView, picture, type Picture } from './parts/image.ts';
import { referenceLinks, type ReferenceLink } from './parts/links.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { personView, type PersonView } from './parts/person.ts';
import { practiceExampleCard, type PracticeExampleCard } from './parts/practice-example-card.ts';
import { markdownOf, type Markdown } from './parts/section-front.ts';

/** A topic and everything that carries it. Images in order: topic, examples, articles. */
export interface TopicView extends PageView {
  slug: string;
  title: string;
  lead: string;
  body: Markdown | null;
  colour: Colour;
  picture: Picture;
  calendarHref: string;
  upcomingEvents: readonly EventRow[];
  /** The last five. */
  pastEvents: readonly EventRow[];
  guides: GuideCard[];
  practiceExamples: PracticeExampleCard[];
  articles: ArticleCard[];
  lawLinks: ReferenceLink[];
  fundingLinks: ReferenceLink[];
  contacts: PersonView[];
  /** "Zuletzt geprüft am 3. Mai 2026" */
  reviewedPhrase: string | null;
}

export const selectTopic = (site: Site, slug: string): TopicView | null => {
  const topic = site.topics.bySlug.get(slug);
  if (topic === undefined) return null;
  const view = picture(imageView(site, topic.image), slug, topic.colour);
  const practiceExamples = aboutTopic(site.practiceExamples.all, topic.id).map((example) =>
    practiceExampleCard(site, example),
  );
  const articles = aboutTopic(site.articles.all, topic.id)
    .slice(0, 6)
    .map((article) => articleCard(site, article));
  return {
    ...pageView(surroundings(site, paths.topic(slug)), {
      path: paths.topic(slug),
      title: topic.title,
      description: topic.lead,
      trail: [{ label: 'Themen', href: paths.topics }],
      images: [view, ...[...practiceExamples, ...articles].map((card) => card.picture)].map(
        ({ image }) => image,
      ),
      feed: { label: topic.title, href: paths.topicFeed(slug) },
      graphic: topicGraphic(topic, site.settings.siteName),
    }),
    slug,
    title: topic.title,
    lead: topic.lead,
    body: markdownOf(topic.body),
    colour: topic.colour,
    picture: view,
    calendarHref: paths.topicCalendar(slug),
    upcomingEvents: eventRows(site, aboutTopic(upcomingEvents(site), topic.id)),
    pastEvents: eventRows(site, aboutTopic(pastEvents(site), topic.id).slice(0, 5)),
    guides: aboutTopic(currentGuides(site), topic.id).map((guide) => guideCard(site, guide)),
    practiceExamples,
    articles,
    lawLinks: referenceLinks(topic.lawLinks),
    fundingLinks: referenceLinks(topic.fundingLinks),
    contacts: pick(site.persons, topic.contactIds).map(personView),
    reviewedPhrase:
      topic.lastReviewedOn === null
        ? null
        : `Zuletzt geprüft am ${formatDay(topic.lastReviewedOn)}`,
  };
};
