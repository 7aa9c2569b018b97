import { createHash } from 'node:crypto';
import { isEntry, type Entry, type ModelOf } from '../content-rules/model';

/** Set by Strapi or by publishing itself: no person has changed the entry with them. */
const notContent = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'calendarSequence',
];

const referenceOf = (value: unknown): unknown =>
  isEntry(value) ? (value.documentId ?? value.id ?? null) : null;

/** The admin sends null, '' or [] for a field that nobody has filled in. */
const orNull = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? null
    : value instanceof Date
      ? value.toISOString()
      : value;

const contentOf = (uid: string, entry: Entry, modelOf: ModelOf): unknown =>
  Object.entries(modelOf(uid).attributes)
    .filter(([field]) => !notContent.includes(field))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([field, { type, component }]) => {
      const value = orNull(entry[field]);
      const each = (of: (item: unknown) => unknown): unknown =>
        Array.isArray(value) ? value.map(of) : value === null ? null : of(value);
      if (component) {
        return [
          field,
          each((item) => (isEntry(item) ? contentOf(component, item, modelOf) : null)),
        ];
      }
      const isReference = type === 'relation' || type === 'media';
      return [field, isReference ? each(referenceOf) : value];
    });

/** Short name of what an entry says: the same for two drafts exactly when nobody has changed it. */
export const versionOf = (uid: string, entry: Entry, modelOf: ModelOf): string =>
  createHash('sha256')
    .update(JSON.stringify(contentOf(uid, entry, modelOf)))
    .digest('hex')
    .slice(0, 32);
