/** Kinds of content that are drafts before they are public. */
export const withDrafts: readonly string[] = [
  'topic',
  'event',
  'guide',
  'article',
  'page',
  'practice-example',
  'newsletter-issue',
];
