import type { Site } from '../cms/site.ts';
import { frontView, type FrontView } from './parts/section-front.ts';
import { topicCard, type TopicCard } from './parts/topic-card.ts';

export interface TopicsView extends FrontView {
  topics: TopicCard[];
}

export const selectTopics = (site: Site): TopicsView => {
  const topics = site.topics.all.map((topic) => topicCard(topic));
  return {
    ...frontView(site, 'themen'),
    topics,
  };
};
