import type { APIRoute } from 'astro';
import { calendarResponse } from '../../calendars/calendar-file.ts';
import { topicCalendar } from '../../outputs/files.ts';
import { staticPathsOf, viewOf } from '../../outputs/view-of.ts';

export const getStaticPaths = staticPathsOf(topicCalendar);

export const GET: APIRoute = async (context) =>
  calendarResponse(await viewOf(topicCalendar, context));
