import type { Colour } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { relationsOf } from '../events/event-relations.ts';
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

type DrawnPlans = readonly { name: string; view: PlanView }[];

const dayAndNightOf = (plan: SitePlan): DrawnPlans =>
  [false, true].map((night) => ({
    name: planName(plan.seed, plan.colour, night),
    view: planView(plan, night),
  }));

const homePlans = dayAndNightOf(homePlan);
const plansOf = remember(({ slug }: { slug: string }, colour: Colour): DrawnPlans =>
  dayAndNightOf({ seed: slug, colour }),
);

/** Every plan that a page of this site may show; two entries of one slug and colour share theirs. */
const planViews = remember((site: Site): ReadonlyMap<string, PlanView> => {
  const topicsOf = ({ topicIds }: { topicIds: readonly string[] }) =>
    pick(site.topics.byId, topicIds);
  const plans = [
    homePlans,
    ...site.topics.all.map((entry) => plansOf(entry, entry.colour)),
    ...site.series.all.map((entry) => plansOf(entry, entry.colour)),
    ...site.events.all.map((entry) => plansOf(entry, eventColour(relationsOf(site, entry)))),
    ...site.guides.all.map((entry) => plansOf(entry, guideColour(topicsOf(entry)))),
    ...site.articles.all.map((entry) => plansOf(entry, articleColour(topicsOf(entry)))),
    ...site.practiceExamples.all.map((entry) =>
      plansOf(entry, practiceExampleColour(topicsOf(entry))),
    ),
  ];
  return new Map(plans.flatMap((pair) => pair.map(({ name, view }) => [name, view])));
});

export const planNames = (site: Site): string[] => [...planViews(site).keys()];

export const selectPlan = (site: Site, name: string): PlanView | null =>
  planViews(site).get(name) ?? null;
