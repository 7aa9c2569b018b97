import type { Colour } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { articleColour } from '../views/parts/article-card.ts';
import { eventColour } from '../views/parts/event-row.ts';
import { guideColour } from '../views/parts/guide-card.ts';
import { practiceExampleColour } from '../views/parts/practice-example-card.ts';
import type { Focus } from './figure-ground.ts';
import { planName } from './plan-address.ts';

export interface SitePlan {
  seed: string;
  colour: Colour;
  focus?: Focus;
}

/** The plan of the home page, and of the network's own pages. */
export const homePlan: SitePlan = {
  seed: 'netzwerk-innenstadt',
  colour: 'ziegel',
  // The headline covers the left of it.
  focus: [0.86, 0.5],
};

const drawn = new WeakMap<Site, SitePlan[]>();

const plansOf = (site: Site): SitePlan[] => {
  const plans: SitePlan[] = [
    homePlan,
    ...site.topics.all.map((topic) => ({ seed: topic.slug, colour: topic.colour })),
    ...site.series.all.map((series) => ({ seed: series.slug, colour: series.colour })),
    ...site.events.all.map((event) => ({ seed: event.slug, colour: eventColour(site, event) })),
    ...site.guides.all.map((guide) => ({ seed: guide.slug, colour: guideColour(site, guide) })),
    ...site.articles.all.map((entry) => ({
      seed: entry.slug,
      colour: articleColour(site, entry),
    })),
    ...site.practiceExamples.all.map((entry) => ({
      seed: entry.slug,
      colour: practiceExampleColour(site, entry),
    })),
  ];
  return [...new Map(plans.map((plan) => [planName(plan.seed, plan.colour), plan])).values()];
};

/** Every plan that a page of this site may show; two entries of one slug and colour share theirs. */
export const sitePlans = (site: Site): SitePlan[] => {
  const known = drawn.get(site) ?? plansOf(site);
  drawn.set(site, known);
  return known;
};
