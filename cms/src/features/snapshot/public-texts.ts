import type {
  Article,
  Link,
  NewsletterIssue,
  Page,
  PracticeExample,
  Topic,
} from '@netzwerk/shared';
import type { KnownIds } from './public-event';
import type { PublicFiles } from './public-files';
import { toExampleContact } from './public-people';
import { idOf, idsOf, orNull, rowsOf, textOf, type Entry, type Row } from './row';

const toLinks = (value: unknown): Entry<Link>[] =>
  rowsOf(value).map((row) => ({
    label: orNull(row['label']),
    url: orNull(row['url']),
    note: textOf(row['note']),
  }));

export const toTopic = (row: Row, known: KnownIds, files: PublicFiles): Entry<Topic> => ({
  id: row['documentId'],
  title: orNull(row['title']),
  slug: orNull(row['slug']),
  lead: orNull(row['lead']),
  body: textOf(row['body']) ?? '',
  colour: orNull(row['colour']),
  position: row['position'] ?? 0,
  image: files.image(row['image']),
  contactIds: idsOf(row['contacts'], known.persons),
  lawLinks: toLinks(row['lawLinks']),
  fundingLinks: toLinks(row['fundingLinks']),
  lastReviewedOn: orNull(row['lastReviewedOn']),
  updatedAt: orNull(row['updatedAt']),
});

export const toArticle = (row: Row, known: KnownIds, files: PublicFiles): Entry<Article> => ({
  id: row['documentId'],
  title: orNull(row['title']),
  slug: orNull(row['slug']),
  lead: orNull(row['lead']),
  body: textOf(row['body']) ?? '',
  publishedOn: orNull(row['publishedOn']),
  topicIds: idsOf(row['topics'], known.topics),
  contactId: idOf(row['contact'], known.persons),
  image: files.image(row['image']),
  updatedAt: orNull(row['updatedAt']),
});

export const toNewsletterIssue = (row: Row, known: KnownIds): Entry<NewsletterIssue> => ({
  id: row['documentId'],
  title: orNull(row['title']),
  slug: orNull(row['slug']),
  lead: orNull(row['lead']),
  issuedOn: orNull(row['issuedOn']),
  sections: rowsOf(row['sections']).map((section) => ({
    title: orNull(section['title']),
    text: orNull(section['text']),
    link: textOf(section['link']),
  })),
  topicIds: idsOf(row['topics'], known.topics),
  updatedAt: orNull(row['updatedAt']),
});

export const toPage = (row: Row, known: KnownIds, files: PublicFiles): Entry<Page> => ({
  id: row['documentId'],
  title: orNull(row['title']),
  path: orNull(row['path']),
  lead: textOf(row['lead']) ?? '',
  body: textOf(row['body']) ?? '',
  contactIds: idsOf(row['contacts'], known.persons),
  links: toLinks(row['links']),
  image: files.image(row['image']),
  video: files.video(row['video']),
  lastReviewedOn: orNull(row['lastReviewedOn']),
  updatedAt: orNull(row['updatedAt']),
});

export const toPracticeExample = (
  row: Row,
  known: KnownIds,
  files: PublicFiles,
): Entry<PracticeExample> => ({
  id: row['documentId'],
  title: orNull(row['title']),
  slug: orNull(row['slug']),
  lead: orNull(row['lead']),
  problem: textOf(row['problem']) ?? '',
  measure: textOf(row['measure']) ?? '',
  cost: textOf(row['cost']),
  funding: textOf(row['funding']),
  fundingKind: orNull(row['fundingKind']),
  duration: textOf(row['duration']),
  transferable: textOf(row['transferable']) ?? '',
  townSize: orNull(row['townSize']),
  memberId: idOf(row['member'], known.members),
  contact: toExampleContact(row),
  topicIds: idsOf(row['topics'], known.topics),
  image: files.image(row['image']),
  updatedAt: orNull(row['updatedAt']),
});
