import { paths, type RichText } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { bodyOf, requiredPage } from './parts/section-front.ts';
import { topicCard, type TopicCard } from './parts/topic-card.ts';

export interface TopicsView extends PageView {
  title: string;
  lead: string;
  body: RichText | null;
  topics: TopicCard[];
}

export const selectTopics = (site: Site): TopicsView => {
  const front = requiredPage(site, 'themen');
  const topics = site.topics.all.map((topic) => topicCard(topic));
  return {
    ...pageView(surroundings(site, paths.topics), {
      path: paths.topics,
      title: front.title,
      description: front.lead || front.title,
    }),
    title: front.title,
    lead: front.lead,
    body: bodyOf(front),
    topics,
  };
};
