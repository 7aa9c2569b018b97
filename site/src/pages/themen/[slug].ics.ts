import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarFile, calendarResponse, subscribable } from '../../calendars/calendar-file.ts';
import { getSite } from '../../cms/get-site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const site = await getSite({});
  return site.topics.all.map(({ slug }) => ({ params: { slug } }));
};

export const GET: APIRoute = async ({ locals, params }) => {
  const site = await getSite(locals);
  const topic = site.topics.bySlug.get(params['slug'] ?? '');
  if (topic === undefined) return new Response(null, { status: 404 });
  const events = site.events.all.filter(({ topicIds }) => topicIds.includes(topic.id));
  const name = `${topic.title} – ${site.settings.siteName}`;
  return calendarResponse(calendarFile(site, name, subscribable(site, events)));
};
