import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarFile, calendarResponse } from '../../calendars/calendar-file.ts';
import { getSite } from '../../cms/get-site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const site = await getSite({});
  return site.events.all.map(({ slug }) => ({ params: { slug } }));
};

export const GET: APIRoute = async ({ locals, params }) => {
  const site = await getSite(locals);
  const event = site.events.bySlug.get(params['slug'] ?? '');
  if (event === undefined) return new Response(null, { status: 404 });
  return calendarResponse(calendarFile(site, event.title, [event]));
};
