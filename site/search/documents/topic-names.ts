import { pick } from '../../src/cms/collection.ts';
import type { Site } from '../../src/cms/site.ts';

export const topicTitles = (site: Site, ids: readonly string[]): string =>
  pick(site.topics.byId, ids)
    .map(({ title }) => title)
    .join(' ');

export const topicSlugs = (site: Site, ids: readonly string[]): string[] =>
  pick(site.topics.byId, ids).map(({ slug }) => slug);
