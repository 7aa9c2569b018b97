import type { Event } from '@netzwerk/shared';
import { pick } from '../../src/cms/collection.ts';
import type { Site } from '../../src/cms/site.ts';
import { eventPhase } from '../../src/events/event-phase.ts';
import { editorialPagePaths, sectionFronts } from '../../src/views/editorial-page.ts';
import { fileEntries } from './file-entries.ts';
import {
  articleEntry,
  eventEntry,
  guideEntry,
  memberEntry,
  newsletterEntry,
  pageEntry,
  practiceExampleEntry,
  seriesEntry,
  topicEntry,
} from './page-entries.ts';
import { joined, type SearchDocument, type SearchEntry } from './search-document.ts';
import { topicSlugs, topicTitles } from './topic-names.ts';

/** Venues, series and topics by their names. */
const eventSurroundings = (site: Site, event: Event): string =>
  joined(
    ...pick(
      site.venues,
      event.parts.map(({ venueId }) => venueId),
    ).map(({ name, town }) => joined(name, town)),
    ...pick(site.series.byId, event.seriesIds).map(({ title }) => title),
    topicTitles(site, event.topicIds),
  );

const officePeople = (site: Site): string =>
  joined(
    ...[...site.persons.values()]
      .filter(({ office }) => office)
      .map(({ name, role, responsibleFor }) => joined(name, role, responsibleFor)),
  );

/** The search itself, and what comes after a message. */
const unfindable: ReadonlySet<string> = new Set(['suche', 'kontakt/gesendet']);

const pages = (site: Site): SearchEntry[] =>
  pick(
    site.pages,
    [...editorialPagePaths(site), ...sectionFronts].filter((path) => !unfindable.has(path)),
  ).map((page) => pageEntry(page, page.path === 'kontakt' ? officePeople(site) : ''));

/** All that the search knows of a site; what has not changed gives the very entries it gave before. */
export const searchEntries = (site: Site): SearchEntry[] => {
  const replaced = new Set(site.guides.all.map(({ supersedesId }) => supersedesId));
  return [
    ...site.topics.all.map((topic) => topicEntry(topic)),
    ...pages(site),
    ...site.events.all.map((event) =>
      eventEntry(
        event,
        eventPhase(event, site.now) === 'past',
        eventSurroundings(site, event),
        topicSlugs(site, event.topicIds),
      ),
    ),
    ...site.guides.all.map((guide) =>
      guideEntry(
        guide,
        replaced.has(guide.id),
        topicTitles(site, guide.topicIds),
        topicSlugs(site, guide.topicIds),
      ),
    ),
    ...site.articles.all.map((article) =>
      articleEntry(
        article,
        topicTitles(site, article.topicIds),
        topicSlugs(site, article.topicIds),
      ),
    ),
    ...site.practiceExamples.all.map((example) =>
      practiceExampleEntry(
        example,
        joined(
          pick(site.members.byId, [example.memberId])[0]?.name,
          topicTitles(site, example.topicIds),
        ),
        topicSlugs(site, example.topicIds),
      ),
    ),
    ...site.newsletterIssues.all.map((issue) => newsletterEntry(issue)),
    ...site.series.all.map((entry) => seriesEntry(entry)),
    ...site.members.all.map((member) => memberEntry(member)),
    ...fileEntries(site, replaced),
  ];
};

export const searchDocuments = (site: Site): SearchDocument[] =>
  searchEntries(site).map(({ document }) => document());
