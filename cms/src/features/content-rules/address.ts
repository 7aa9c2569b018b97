import { paths } from '@netzwerk/shared';
import { textOf, type Entry } from './model';

const bySlug: Readonly<Record<string, (slug: string) => string>> = {
  'api::topic.topic': paths.topic,
  'api::event.event': paths.event,
  'api::guide.guide': paths.guide,
  'api::article.article': paths.article,
  'api::practice-example.practice-example': paths.practiceExample,
  'api::series.series': paths.series,
  'api::member.member': paths.member,
};

/** Public address of an entry; null where the type has no page of its own or the slug is missing. */
export const addressOf = (uid: string, entry: Entry): string | null => {
  if (uid === 'api::page.page') {
    const path = textOf(entry.path);
    return path === '' ? null : paths.page(path);
  }
  const slug = textOf(entry.slug);
  return slug === '' ? null : (bySlug[uid]?.(slug) ?? null);
};

const calendars: Readonly<Record<string, (slug: string) => string>> = {
  'api::topic.topic': paths.topicCalendar,
  'api::event.event': paths.eventCalendar,
  'api::series.series': paths.seriesCalendar,
};

/** Public address of the calendar that people subscribe to for an entry; null where there is none. */
export const calendarOf = (uid: string, entry: Entry): string | null => {
  const slug = textOf(entry.slug);
  return slug === '' ? null : (calendars[uid]?.(slug) ?? null);
};
