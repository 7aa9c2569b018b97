import type { APIRoute } from 'astro';
import { calendarFile, calendarResponse, subscribable } from '../calendars/calendar-file.ts';
import { getSite } from '../cms/get-site.ts';

export const GET: APIRoute = async ({ locals }) => {
  const site = await getSite(locals);
  const events = subscribable(site, site.events.all);
  return calendarResponse(calendarFile(site, `Termine – ${site.settings.siteName}`, events));
};
