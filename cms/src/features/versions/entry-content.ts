import { createHash } from 'node:crypto';
import { isBlank, isEntry, type Attribute, type Entry, type ModelOf } from '../content-rules/model';
import { isKeptOut } from './versioned-types';

/**
 * An entry as a version keeps it: components without their numbers, other entries by documentId and
 * files by id, so that no name outlives what it belongs to. Blank fields are left out.
 */
export type Content = Record<string, unknown>;

const referenceOf = (attribute: Attribute, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => referenceOf(attribute, item));
  if (!isEntry(value)) return null;
  return attribute.type === 'media' ? value.id : value.documentId;
};

const valueOf = (attribute: Attribute, value: unknown, modelOf: ModelOf): unknown => {
  const { component, type } = attribute;
  if (component) {
    if (Array.isArray(value)) {
      return value.filter(isEntry).map((item: Entry) => contentOf(component, item, modelOf));
    }
    return isEntry(value) ? contentOf(component, value, modelOf) : null;
  }
  if (type === 'relation' || type === 'media') return referenceOf(attribute, value);
  return value instanceof Date ? value.toISOString() : value;
};

/** `entry` with everything populated, as `readEntry` returns it. */
export const contentOf = (uid: string, entry: Entry, modelOf: ModelOf): Content =>
  Object.fromEntries(
    Object.entries(modelOf(uid).attributes)
      .filter(([field]) => !isKeptOut(uid, field))
      .map(([field, attribute]): [string, unknown] => [
        field,
        valueOf(attribute, entry[field], modelOf),
      ])
      .filter(([, value]) => !isBlank(value)),
  );

/** The same for the same content, in whatever order a database has returned it. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isEntry(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, inner]) => [field, sorted(inner)]),
  );
};

export const hashOf = (content: Content): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
