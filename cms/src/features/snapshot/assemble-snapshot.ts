import type { Core } from '@strapi/strapi';
import type { SiteSnapshot } from '@netzwerk/shared';
import { factsOfFiles } from '../file-facts/facts-of-files';
import type { StoredFile } from '../private-files/stored-file';
import { toEvent, type KnownIds } from './public-event';
import { PublicFiles, type PublicFile } from './public-files';
import { toRedirect, toSeries, toSettings, toVenue } from './public-frame';
import { toGuide } from './public-guide';
import { toMember, toPerson } from './public-people';
import { toArticle, toPage, toPracticeExample, toTopic } from './public-texts';
import { queries } from './queries';
import { readRows } from './read-rows';
import { documentIds, rowOf, rowsOf, type Entry, type Row } from './row';

export interface AssembledSnapshot {
  snapshot: Entry<SiteSnapshot>;
  /** The files it names, by their key. */
  files: ReadonlyMap<string, PublicFile>;
}

/** Venues at which something takes place that everybody may attend. */
const publicVenues = (events: readonly Row[]): Set<string> =>
  new Set(
    events
      .filter((event) => event['audience'] === 'public')
      .flatMap((event) => rowsOf(event['parts']))
      .map((part) => String(rowOf(part['venue'])?.['documentId'])),
  );

const readEverything = async (strapi: Core.Strapi) => {
  const read = (name: keyof typeof queries) => readRows(strapi, queries[name]);
  return {
    settings: await read('settings'),
    topics: await read('topics'),
    series: await read('series'),
    events: await read('events'),
    guides: await read('guides'),
    articles: await read('articles'),
    pages: await read('pages'),
    practiceExamples: await read('practiceExamples'),
    members: await read('members'),
    persons: (await read('persons')).filter((person) => person['active'] === true),
    venues: await read('venues'),
    redirects: await read('redirects'),
  };
};

/**
 * Everything the public site is made of, read in one go: a handful of statements per type, however
 * many entries there are. `today`: calendar day in Berlin.
 */
export const assembleSnapshot = async (
  strapi: Core.Strapi,
  today: string,
): Promise<AssembledSnapshot> => {
  const stored: StoredFile[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ select: ['hash', 'ext'] });
  const files = new PublicFiles(await factsOfFiles(strapi, stored), today);
  const rows = await readEverything(strapi);
  const used = publicVenues(rows.events);
  const venues = rows.venues.filter((venue) => used.has(String(venue['documentId'])));
  const known: KnownIds = {
    topics: documentIds(rows.topics),
    series: documentIds(rows.series),
    members: documentIds(rows.members),
    persons: documentIds(rows.persons),
    venues: documentIds(venues),
    guides: documentIds(rows.guides),
  };
  const [settings] = rows.settings;

  const snapshot: Entry<SiteSnapshot> = {
    settings: settings ? toSettings(settings) : null,
    topics: rows.topics.map((row) => toTopic(row, known, files)),
    series: rows.series.map(toSeries),
    events: rows.events.map((row) => toEvent(row, known, files)),
    guides: rows.guides.map((row) => toGuide(row, known, files)),
    articles: rows.articles.map((row) => toArticle(row, known, files)),
    pages: rows.pages.map((row) => toPage(row, known, files)),
    practiceExamples: rows.practiceExamples.map((row) => toPracticeExample(row, known, files)),
    members: rows.members.map((row) => toMember(row, files)),
    persons: rows.persons.map(toPerson),
    venues: venues.map(toVenue),
    redirects: rows.redirects.map(toRedirect),
  };
  return { snapshot, files: files.byKey };
};
