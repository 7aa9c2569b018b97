import {
  paths,
  type Article,
  type Guide,
  type NewsletterIssue,
  type PracticeExample,
} from '@netzwerk/shared';
import { organisationReference } from './organisation.ts';
import type { Thing } from './thing.ts';

/** What surrounds a text: who publishes it, and the picture it is shared with. */
interface Publication {
  siteName: string;
  publicUrl: string;
  image: string;
}

const published = ({ siteName, publicUrl, image }: Publication, path: string) => ({
  url: `${publicUrl}${path}`,
  image,
  inLanguage: 'de',
  author: organisationReference(siteName, publicUrl),
  publisher: { '@id': `${publicUrl}/#organisation` },
});

export const articleThing = (article: Article, by: Publication): Thing => ({
  '@type': 'NewsArticle',
  headline: article.title,
  description: article.lead,
  datePublished: article.publishedOn,
  dateModified: article.updatedAt,
  ...published(by, paths.article(article.slug)),
});

export const newsletterThing = (issue: NewsletterIssue, by: Publication): Thing => ({
  '@type': 'Article',
  headline: issue.title,
  description: issue.lead,
  datePublished: issue.issuedOn,
  dateModified: issue.updatedAt,
  ...published(by, paths.newsletterIssue(issue.slug)),
});

export const practiceExampleThing = (example: PracticeExample, by: Publication): Thing => ({
  '@type': 'Article',
  headline: example.title,
  description: example.lead,
  dateModified: example.updatedAt,
  ...published(by, paths.practiceExample(example.slug)),
});

const types = {
  arbeitshilfe: 'TechArticle',
  handlungsleitfaden: 'TechArticle',
  dokumentation: 'Report',
  praesentation: 'PresentationDigitalDocument',
  magazin: 'PublicationIssue',
} as const;

/** A guide is what its kind says; what is for members alone says so. */
export const guideThing = (guide: Guide, by: Publication): Thing => ({
  '@type': types[guide.kind],
  name: guide.title,
  headline: guide.title,
  description: guide.summary,
  datePublished: guide.publishedOn,
  dateModified: guide.updatedAt,
  isAccessibleForFree: guide.visibility === 'public',
  ...(guide.edition === null ? {} : { version: guide.edition }),
  ...published(by, paths.guide(guide.slug)),
});
