import { guideKindLabels, guideKindSchema, paths } from '@netzwerk/shared';
import { aboutTopic } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { currentGuides, guideCard, type GuideCard } from './parts/guide-card.ts';
import { guideFacets } from './parts/facets.ts';
import { listFilter, type ListFilter } from './parts/list-filter.ts';
import type { TextLink } from './parts/pieces.ts';
import { frontView, type FrontView } from './parts/section-front.ts';

export interface GuidesView extends FrontView {
  /** One group per kind that has guides; newest first, replaced editions inside their successor. */
  kinds: { id: string; label: string; guides: GuideCard[] }[];
  filter: ListFilter | null;
  /** The same guides by topic, as links only. */
  byTopic: { topic: TextLink; guides: TextLink[] }[];
}

export const selectGuides = (site: Site): GuidesView => {
  const guides = currentGuides(site);
  return {
    ...frontView(site, 'informationen/leitfaeden', {
      trail: [{ label: 'Informationen', href: paths.information }],
      feed: { label: 'Leitfäden', href: paths.guidesFeed },
    }),
    kinds: guideKindSchema.options
      .map((kind) => ({
        id: kind,
        label: guideKindLabels[kind],
        guides: guides.filter((g) => g.kind === kind).map((guide) => guideCard(site, guide)),
      }))
      .filter((group) => group.guides.length > 0),
    filter: listFilter({
      action: paths.guides,
      one: 'Veröffentlichung',
      many: 'Veröffentlichungen',
      entries: guides,
      hrefOf: ({ slug }) => paths.guide(slug),
      facets: guideFacets(site),
    }),
    byTopic: site.topics.all
      .map((topic) => ({
        topic: { label: topic.title, href: paths.topic(topic.slug) },
        guides: aboutTopic(guides, topic.id).map(({ title, slug }) => ({
          label: title,
          href: paths.guide(slug),
        })),
      }))
      .filter((group) => group.guides.length > 0),
  };
};
