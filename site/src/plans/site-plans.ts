import type { Colour } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { dayAndNight } from '../styles/tokens.ts';
import { articleColour } from '../views/parts/article-card.ts';
import { eventColour } from '../views/parts/event-row.ts';
import { guideColour } from '../views/parts/guide-card.ts';
import { practiceExampleColour } from '../views/parts/practice-example-card.ts';
import type { Focus, PlanColours } from './figure-ground.ts';
import { planName } from './plan-address.ts';

interface SitePlan {
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

/** A plan by day or by night, ready to be drawn. */
export interface PlanView {
  seed: string;
  focus: Focus | null;
  colours: PlanColours;
}

const sitePlans = (site: Site): SitePlan[] => {
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
  return plans;
};

const planView = ({ seed, colour, focus }: SitePlan, night: boolean): PlanView => {
  const side = night ? 'night' : 'day';
  return {
    seed,
    focus: focus ?? null,
    colours: {
      paper: dayAndNight('paper')[side],
      ink: dayAndNight('ink')[side],
      accent: dayAndNight(colour)[side],
    },
  };
};

const drawn = new WeakMap<Site, ReadonlyMap<string, PlanView>>();

/** Every plan that a page of this site may show; two entries of one slug and colour share theirs. */
const planViews = (site: Site): ReadonlyMap<string, PlanView> => {
  const views =
    drawn.get(site) ??
    new Map(
      sitePlans(site).flatMap((plan) =>
        [false, true].map((night) => [
          planName(plan.seed, plan.colour, night),
          planView(plan, night),
        ]),
      ),
    );
  drawn.set(site, views);
  return views;
};

export const planNames = (site: Site): string[] => [...planViews(site).keys()];

export const selectPlan = (site: Site, name: string): PlanView | null =>
  planViews(site).get(name) ?? null;
