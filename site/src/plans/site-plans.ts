import type { Colour, Member } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { municipalityOf } from '../map/municipalities.ts';
import { relationsOf } from '../events/event-relations.ts';
import { dayAndNight } from '../styles/tokens.ts';
import { articleColour } from '../views/parts/article-card.ts';
import { eventColour } from '../views/parts/event-row.ts';
import { memberColours } from '../views/member.ts';
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

/** Two entries of one slug and colour share theirs. */
const byName = remember(
  (home: DrawnPlans, ...lists: readonly (readonly DrawnPlans[])[]): ReadonlyMap<string, PlanView> =>
    new Map([home, ...lists.flat()].flatMap((pair) => pair.map(({ name, view }) => [name, view]))),
);

/** Members that have an outline of their own show that instead. */
const withoutArea = remember((members: readonly Member[]) =>
  members.filter(({ ags }) => municipalityOf(ags) === null),
);

/** Every plan that a page of this site may show. */
const planViews = remember((site: Site): ReadonlyMap<string, PlanView> => {
  const topicsOf = ({ topicIds }: { topicIds: readonly string[] }) =>
    pick(site.topics.byId, topicIds);
  return byName(
    homePlans,
    site.topics.all.map((entry) => plansOf(entry, entry.colour)),
    site.series.all.map((entry) => plansOf(entry, entry.colour)),
    site.events.all.map((entry) => plansOf(entry, eventColour(relationsOf(site, entry)))),
    site.guides.all.map((entry) => plansOf(entry, guideColour(topicsOf(entry)))),
    site.articles.all.map((entry) => plansOf(entry, articleColour(topicsOf(entry)))),
    withoutArea(site.members.all).map((entry) => plansOf(entry, memberColours[entry.kind])),
    site.practiceExamples.all.map((entry) =>
      plansOf(entry, practiceExampleColour(topicsOf(entry))),
    ),
  );
});

const namesIn = remember((views: ReadonlyMap<string, PlanView>): readonly string[] => [
  ...views.keys(),
]);

export const planNames = (site: Site): readonly string[] => namesIn(planViews(site));

export const selectPlan = (site: Site, name: string): PlanView | null =>
  planViews(site).get(name) ?? null;
