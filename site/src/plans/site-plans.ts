import type { Colour, Member } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import { remember, rememberOfSite } from '../cms/remember.ts';
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

const dayAndNightOf = (plan: SitePlan): [name: string, view: PlanView][] =>
  [false, true].map((night) => [planName(plan.seed, plan.colour, night), planView(plan, night)]);

/** What a plan is drawn from, as one word: equal for entries that share theirs. */
type PlanWord = `${Colour} ${string}`;
const wordOf = (colour: Colour, { slug }: { slug: string }): PlanWord => `${colour} ${slug}`;

const planOf = (word: PlanWord): SitePlan => {
  const gap = word.indexOf(' ');
  return { colour: word.slice(0, gap) as Colour, seed: word.slice(gap + 1) };
};

/** The same map as long as the words are: what else changes about an entry means nothing to it. */
const viewsOf = remember(
  (home: SitePlan, ...lists: readonly (readonly PlanWord[])[]): ReadonlyMap<string, PlanView> =>
    new Map([home, ...lists.flat().map(planOf)].flatMap(dayAndNightOf)),
);

/** Members that have an outline of their own show that instead. */
const withoutArea = remember((members: readonly Member[]) =>
  members.filter(({ ags }) => municipalityOf(ags) === null),
);

/** Every plan that a page of this site may show. */
export const planViews = rememberOfSite((site: Site): ReadonlyMap<string, PlanView> => {
  const topicsOf = ({ topicIds }: { topicIds: readonly string[] }) =>
    pick(site.topics.byId, topicIds);
  return viewsOf(
    homePlan,
    site.topics.all.map((entry) => wordOf(entry.colour, entry)),
    site.series.all.map((entry) => wordOf(entry.colour, entry)),
    site.events.all.map((entry) => wordOf(eventColour(relationsOf(site, entry)), entry)),
    site.guides.all.map((entry) => wordOf(guideColour(topicsOf(entry)), entry)),
    site.articles.all.map((entry) => wordOf(articleColour(topicsOf(entry)), entry)),
    withoutArea(site.members.all).map((entry) => wordOf(memberColours[entry.kind], entry)),
    site.practiceExamples.all.map((entry) => wordOf(practiceExampleColour(topicsOf(entry)), entry)),
  );
});

const namesIn = remember((views: ReadonlyMap<string, PlanView>): readonly string[] => [
  ...views.keys(),
]);

export const planNames = (site: Site): readonly string[] => namesIn(planViews(site));

export const selectPlan = (site: Site, name: string): PlanView | null =>
  planViews(site).get(name) ?? null;
