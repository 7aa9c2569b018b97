import type {
  Article,
  BreadcrumbList,
  Event,
  NewsArticle,
  Organization,
  PresentationDigitalDocument,
  PublicationIssue,
  Report,
  TechArticle,
  WebSite,
} from 'schema-dts';

/**
 * What pages say of themselves to search engines, in the words of schema.org. The compiler knows the
 * vocabulary: a property that does not exist, or of the wrong kind, does not build.
 */
export type Thing =
  | Exclude<Article, string>
  | Exclude<BreadcrumbList, string>
  | Exclude<Event, string>
  | Exclude<NewsArticle, string>
  | Exclude<Organization, string>
  | Exclude<PresentationDigitalDocument, string>
  | Exclude<PublicationIssue, string>
  | Exclude<Report, string>
  | Exclude<TechArticle, string>
  | Exclude<WebSite, string>;

/**
 * The text of a `script` element that is data. In JSON a `<` can only stand within a string, where
 * its escape means the same: so no title can end the element.
 */
export const jsonLd = (graph: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
