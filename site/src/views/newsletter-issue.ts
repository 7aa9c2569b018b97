import { formatDay, paths, type NewsletterIssue, type Topic } from '@netzwerk/shared';
import { isTitleShared, pick, placeIn } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { newsletterThing } from '../structured-data/writing.ts';
import { surroundings, type Surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import type { TextLink } from './parts/pieces.ts';
import { safeHref } from './parts/safe-href.ts';
import { topicLink, type TopicLink } from './parts/topic-card.ts';

export interface NewsletterIssueView extends PageView {
  title: string;
  lead: string[];
  issuedOn: string;
  issuedPhrase: string;
  topics: TopicLink[];
  sections: { title: string; paragraphs: string[]; href: string | null }[];
  /** Neighbours in time, for reading on. */
  newer: TextLink | null;
  older: TextLink | null;
}

/** Plain text with empty lines between paragraphs, as it stands in the mail. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const link = (issue: NewsletterIssue | null): TextLink | null =>
  issue === null ? null : { label: issue.title, href: paths.newsletterIssue(issue.slug) };

const issueView = remember(
  (
    issue: NewsletterIssue,
    around: Surroundings,
    topics: readonly Topic[],
    isTitleShared: boolean,
    newer: NewsletterIssue | null,
    older: NewsletterIssue | null,
  ): NewsletterIssueView => {
    const issuedPhrase = formatDay(issue.issuedOn);
    const { publicUrl, chrome } = around;
    const { siteName } = chrome;
    return {
      ...pageView(around, {
        path: paths.newsletterIssue(issue.slug),
        title: issue.title,
        description: issue.lead,
        trail: [
          { label: 'Newsletter', href: paths.newsletter },
          { label: 'Newsletter-Archiv', href: paths.newsletterArchive },
        ],
        distinction: isTitleShared ? issuedPhrase : null,
        things: (share) => [newsletterThing(issue, { siteName, publicUrl, image: share })],
        type: 'article',
      }),
      title: issue.title,
      lead: paragraphsOf(issue.lead),
      issuedOn: issue.issuedOn,
      issuedPhrase,
      topics: topics.map(topicLink),
      sections: issue.sections.map((section) => ({
        title: section.title,
        paragraphs: paragraphsOf(section.text),
        href: section.link === null ? null : safeHref(section.link),
      })),
      newer: link(newer),
      older: link(older),
    };
  },
);

export const selectNewsletterIssue = (site: Site, slug: string): NewsletterIssueView | null => {
  const issue = site.newsletterIssues.bySlug.get(slug);
  if (issue === undefined) return null;
  const { all } = site.newsletterIssues;
  const place = placeIn(all, issue);
  return issueView(
    issue,
    surroundings(site, paths.newsletterIssue(slug)),
    pick(site.topics.byId, issue.topicIds),
    isTitleShared(all, issue),
    all[place - 1] ?? null,
    all[place + 1] ?? null,
  );
};
