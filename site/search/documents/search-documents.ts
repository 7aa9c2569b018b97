import { pick } from '../../src/cms/collection.ts';
import { remember, rememberOfSite } from '../../src/cms/remember.ts';
import type { Site } from '../../src/cms/site.ts';
import { relationsOf, type EventRelations } from '../../src/events/event-relations.ts';
import { editorialPagePaths, sectionFronts } from '../../src/views/editorial-page.ts';
import { pastEvents } from '../../src/views/parts/event-row.ts';
import { eventFileEntries, guideFileEntries } from './file-entries.ts';
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
const namesAround = remember(({ venues, series, topics }: EventRelations): string =>
  joined(
    ...venues.map(({ name, town }) => joined(name, town)),
    ...series.map(({ title }) => title),
    topics.map(({ title }) => title).join(' '),
  ),
);
const slugsOf = remember(({ topics }: EventRelations) => topics.map(({ slug }) => slug));

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

const replacedIds = rememberOfSite(
  ({ guides }: Site): ReadonlySet<string | null> =>
    new Set(guides.all.map(({ supersedesId }) => supersedesId)),
);

/** Kind by kind: of which nothing has changed need not be asked entry by entry. */
const kinds: readonly ((site: Site) => readonly SearchEntry[])[] = [
  ({ topics }: Site) => topics.all.map((topic) => topicEntry(topic)),
  pages,
  (site: Site) => {
    const past = new Set(pastEvents(site));
    return site.events.all.map((event) => {
      const relations = relationsOf(site, event);
      return eventEntry(event, past.has(event), namesAround(relations), slugsOf(relations));
    });
  },
  (site: Site) => {
    const replaced = replacedIds(site);
    return site.guides.all.map((guide) =>
      guideEntry(
        guide,
        replaced.has(guide.id),
        topicTitles(site, guide.topicIds),
        topicSlugs(site, guide.topicIds),
      ),
    );
  },
  (site: Site) =>
    site.articles.all.map((article) =>
      articleEntry(
        article,
        topicTitles(site, article.topicIds),
        topicSlugs(site, article.topicIds),
      ),
    ),
  (site: Site) =>
    site.practiceExamples.all.map((example) =>
      practiceExampleEntry(
        example,
        joined(
          pick(site.members.byId, [example.memberId])[0]?.name,
          topicTitles(site, example.topicIds),
        ),
        topicSlugs(site, example.topicIds),
      ),
    ),
  ({ newsletterIssues }: Site) => newsletterIssues.all.map((issue) => newsletterEntry(issue)),
  ({ series }: Site) => series.all.map((entry) => seriesEntry(entry)),
  ({ members }: Site) => members.all.map((member) => memberEntry(member)),
  (site: Site) => guideFileEntries(site, replacedIds(site)),
  eventFileEntries,
].map(rememberOfSite);

/** All that the search knows of a site; what has not changed gives the very entries it gave before. */
export const searchEntries = (site: Site): SearchEntry[] => kinds.flatMap((kind) => kind(site));

export const searchDocuments = (site: Site): SearchDocument[] =>
  searchEntries(site).map(({ document }) => document());
