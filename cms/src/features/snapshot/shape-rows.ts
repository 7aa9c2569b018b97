import type { SiteSnapshot } from '@netzwerk/shared';
import type { ContentRows } from './content-rows';
import { toEvent, type KnownIds } from './public-event';
import type { PublicFiles } from './public-files';
import { toRedirect, toSeries, toSettings, toVenue } from './public-frame';
import { toGuide } from './public-guide';
import { toMember, toPerson } from './public-people';
import { toArticle, toNewsletterIssue, toPage, toPracticeExample, toTopic } from './public-texts';
import type { Entry } from './row';

/** A snapshot, or a part of one, with the lists still known as lists. */
export type ShapedContent = {
  [Field in keyof SiteSnapshot]: SiteSnapshot[Field] extends (infer Item)[]
    ? Entry<Item>[]
    : Entry<SiteSnapshot[Field]> | null;
};

/**
 * Rows in their public form, one entry from each row: whether a row is read with all others or by
 * itself makes no difference.
 */
export const shapeRows = (
  rows: ContentRows,
  known: KnownIds,
  files: PublicFiles,
): ShapedContent => {
  const [settings] = rows.settings;
  const venues = rows.venues.filter((venue) => known.venues.has(String(venue['documentId'])));
  return {
    settings: settings ? toSettings(settings) : null,
    topics: rows.topics.map((row) => toTopic(row, known, files)),
    series: rows.series.map(toSeries),
    events: rows.events.map((row) => toEvent(row, known, files)),
    guides: rows.guides.map((row) => toGuide(row, known, files)),
    articles: rows.articles.map((row) => toArticle(row, known, files)),
    pages: rows.pages.map((row) => toPage(row, known, files)),
    practiceExamples: rows.practiceExamples.map((row) => toPracticeExample(row, known, files)),
    newsletterIssues: rows.newsletterIssues.map((row) => toNewsletterIssue(row, known)),
    members: rows.members.map((row) => toMember(row, files)),
    persons: rows.persons.map(toPerson),
    venues: venues.map(toVenue),
    redirects: rows.redirects.map(toRedirect),
  };
};
