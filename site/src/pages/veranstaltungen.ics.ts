import type { APIRoute } from 'astro';
import { calendarResponse } from '../calendars/calendar-file.ts';
import { allEventsCalendar } from '../outputs/files.ts';
import { viewOf } from '../outputs/view-of.ts';

export const GET: APIRoute = async (context) =>
  calendarResponse(await viewOf(allEventsCalendar, context));
