import { paths } from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { articleYears } from '../views/articles.ts';
import { editorialPagePaths } from '../views/editorial-page.ts';
import { programmeYears } from '../views/programme.ts';
import { reviewYears } from '../views/reviews.ts';

export interface Address {
  path: string;
  /** When its own entry last changed; null for lists, which change with what they list. */
  updatedAt: string | null;
}

const lists = (...addresses: string[]): Address[] =>
  addresses.map((path) => ({ path, updatedAt: null }));

type Entry = { slug: string; updatedAt: string };

/** Of one kind of entry: asked anew only when one of them has changed. */
const addressesOf = (path: (slug: string) => string) =>
  remember((all: readonly Entry[]): Address[] =>
    all.map(({ slug, updatedAt }) => ({ path: path(slug), updatedAt })),
  );

const topics = addressesOf(paths.topic);
const events = addressesOf(paths.event);
const articles = addressesOf(paths.article);
const guides = addressesOf(paths.guide);
const practiceExamples = addressesOf(paths.practiceExample);
const newsletterIssues = addressesOf(paths.newsletterIssue);
const members = remember((all: readonly { slug: string }[]): Address[] =>
  lists(...all.map(({ slug }) => paths.member(slug))),
);

/** Every page that may be indexed: all but the search, the member area and the error page. */
export const indexableAddresses = (site: Site): Address[][] => [
  lists(paths.home, paths.topics, paths.events, paths.seriesList, paths.reviews),
  lists(paths.information, paths.articles, paths.guides, paths.practiceExamples),
  lists(paths.members, paths.contact, paths.writeMessage, paths.requestFormat, paths.reportBarrier),
  lists(paths.newsletter, paths.newsletterArchive),
  members(site.members.all),
  editorialPagePaths(site).map((path) => ({
    path: paths.page(path),
    updatedAt: site.pages.get(path)?.updatedAt ?? null,
  })),
  topics(site.topics.all),
  events(site.events.all),
  lists(...site.series.all.map(({ slug }) => paths.series(slug))),
  lists(...programmeYears(site).map(paths.programmeOf)),
  lists(...reviewYears(site).map(paths.reviewsOf)),
  lists(...articleYears(site).map(paths.articlesOf)),
  articles(site.articles.all),
  guides(site.guides.all),
  practiceExamples(site.practiceExamples.all),
  newsletterIssues(site.newsletterIssues.all),
];
