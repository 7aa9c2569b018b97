import { paths } from '@netzwerk/shared';
import { textOf, type Entry } from './model';

const bySlug: Readonly<Record<string, (slug: string) => string>> = {
  'api::topic.topic': paths.topic,
  'api::event.event': paths.event,
  'api::guide.guide': paths.guide,
  'api::article.article': paths.article,
  'api::practice-example.practice-example': paths.practiceExample,
  'api::newsletter-issue.newsletter-issue': paths.newsletterIssue,
  'api::series.series': paths.series,
  'api::member.member': paths.member,
};

/** Types whose entries have a page of their own. */
export const typesWithAddress: readonly string[] = ['api::page.page', ...Object.keys(bySlug)];

/** Public address of an entry; null where the type has no page of its own or the slug is missing. */
export const addressOf = (uid: string, entry: Entry): string | null => {
  if (uid === 'api::page.page') {
    const path = textOf(entry.path);
    return path === '' ? null : paths.page(path);
  }
  const slug = textOf(entry.slug);
  return slug === '' ? null : (bySlug[uid]?.(slug) ?? null);
};

/** Public address of the feed that people follow for a topic; null for everything else. */
export const feedOf = (uid: string, entry: Entry): string | null => {
  const slug = textOf(entry.slug);
  return slug === '' || uid !== 'api::topic.topic' ? null : paths.topicFeed(slug);
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
