import { formatDay, paths, type DocumentFile } from '@netzwerk/shared';
import { remember } from '../../src/cms/remember.ts';
import type { Site } from '../../src/cms/site.ts';
import { eventDateBlock } from '../../src/events/event-dates.ts';
import { fileFacts } from '../../src/views/parts/file-facts.ts';
import { readAtMost } from '../answers/excerpt.ts';
import { wordsOf } from '../words/german-words.ts';
import { searchEntry, type SearchEntry, type SearchText } from './search-document.ts';
import { topicSlugs } from './topic-names.ts';

/** The text of a file that the public may have, as a hit of its own that names its page. */
const fileEntry = searchEntry(
  (_file: DocumentFile, [href]: readonly [string, ...unknown[]]) => href,
  (
    file: DocumentFile,
    _href: string,
    text: string,
    page: { title: string; href: string },
    { date, isReplaced, topics }: { date: string | null; isReplaced: boolean; topics: string[] },
  ): SearchText => ({
    kind: 'dokument',
    topics,
    type: fileFacts(file),
    title: file.title,
    date,
    lead: '',
    body: text.slice(0, readAtMost),
    more: [...new Set(wordsOf(text.slice(readAtMost)))].join(' '),
    partOf: page,
    keywords: '',
    weight: isReplaced ? 0.4 : 0.7,
  }),
);

/** Remembered by their page, so that an entry that has not changed gives the very same objects. */
const filePage = remember((_entry: object, title: string, href: string) => ({ title, href }));
const fileSurroundings = remember(
  (_entry: object, date: string | null, isReplaced: boolean, topics: string[]) => ({
    date,
    isReplaced,
    topics,
  }),
);

const filesOf = (
  { documents, documentTexts }: Site,
  files: readonly DocumentFile[],
  page: ReturnType<typeof filePage>,
  surroundings: ReturnType<typeof fileSurroundings>,
): SearchEntry[] =>
  files.flatMap((file) => {
    const href = file.fileKey === null ? undefined : documents[file.fileKey];
    const text = file.fileKey === null ? undefined : documentTexts[file.fileKey];
    return href === undefined || text === undefined
      ? []
      : [fileEntry(file, href, text, page, surroundings)];
  });

/** The files of guides that the public may have; `replaced` holds ids of guides that have a successor. */
export const guideFileEntries = (site: Site, replaced: ReadonlySet<string | null>): SearchEntry[] =>
  site.guides.all.flatMap((guide) =>
    filesOf(
      site,
      guide.files,
      filePage(guide, guide.title, paths.guide(guide.slug)),
      fileSurroundings(
        guide,
        formatDay(guide.publishedOn),
        replaced.has(guide.id),
        topicSlugs(site, guide.topicIds),
      ),
    ),
  );

/** The files of events that the public may have. */
export const eventFileEntries = (site: Site): SearchEntry[] =>
  site.events.all.flatMap((event) =>
    event.details === null || event.details.documents.length === 0
      ? []
      : filesOf(
          site,
          event.details.documents,
          filePage(event, event.title, paths.event(event.slug)),
          fileSurroundings(
            event,
            eventDateBlock(event).phrase,
            false,
            topicSlugs(site, event.topicIds),
          ),
        ),
  );
