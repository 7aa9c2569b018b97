import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../cms/get-site.ts';
import { drawFigureGround } from '../../plans/figure-ground.ts';
import { planName } from '../../plans/plan-address.ts';
import { sitePlans } from '../../plans/site-plans.ts';
import { dayAndNight } from '../../styles/tokens.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const plans = sitePlans(await getSite({}));
  return plans.flatMap(({ seed, colour }) =>
    [false, true].map((night) => ({ params: { name: planName(seed, colour, night) } })),
  );
};

export const GET: APIRoute = async ({ params, locals }) => {
  const plans = sitePlans(await getSite(locals));
  const wanted = plans
    .flatMap((plan) => [false, true].map((night) => ({ ...plan, night })))
    .find(({ seed, colour, night }) => planName(seed, colour, night) === params['name']);
  if (!wanted) return new Response(null, { status: 404 });
  const side = wanted.night ? 'night' : 'day';
  const colours = {
    paper: dayAndNight('paper')[side],
    ink: dayAndNight('ink')[side],
    accent: dayAndNight(wanted.colour)[side],
  };
  const svg = drawFigureGround(wanted.seed, colours, wanted.focus);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
