/**
 * Types of which every published version is kept: those with drafts, whose texts are the office's own.
 * Persons, members, accounts and inquiries are not among them: what is deleted there is deleted.
 */
export const versionedTypes: readonly string[] = [
  'api::topic.topic',
  'api::event.event',
  'api::guide.guide',
  'api::article.article',
  'api::page.page',
  'api::practice-example.practice-example',
  'api::newsletter-issue.newsletter-issue',
];

export const isVersioned = (uid: string): boolean => versionedTypes.includes(uid);

const always = [
  'createdBy',
  'updatedBy',
  'localizations',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'documentId',
  'id',
  // Never public, so no part of what was.
  'internalNote',
];

const ofType: Readonly<Record<string, readonly string[]>> = {
  // Only ever counts up, by code.
  'api::event.event': ['calendarSequence'],
  // Whoever takes back their consent shall not live on in old versions.
  'api::practice-example.practice-example': [
    'contactName',
    'contactRole',
    'contactPhone',
    'contactEmail',
    'contactConsentOn',
  ],
};

/** Fields that no version holds and no restoring touches. */
export const isKeptOut = (uid: string, field: string): boolean =>
  always.includes(field) || (ofType[uid]?.includes(field) ?? false);

/** How long a version is kept after it was replaced or taken down. */
export const keptYears = 2;
/** How long a deleted entry can be brought back. */
export const deletedKeptDays = 90;
