import { dayOf, formatClock, formatDay } from '@netzwerk/shared';
import { formOf } from '../admin-labels/forms';
import {
  isBlank,
  isEntry,
  textOf,
  type Attribute,
  type Entry,
  type ModelOf,
} from '../content-rules/model';
import type { Content } from './entry-content';
import { markItems, markWords, type Part } from './mark-words';
import { pairItems } from './pair-items';
import { isKeptOut } from './versioned-types';

/** A file as it can be shown; null when it is not there any more. */
export interface ShownFile {
  name: string;
  /** Signed and soon over; null where it is no picture. */
  imageUrl: string | null;
}

/** Names of what contents refer to, as they are today. */
export interface Names {
  entry(uid: string, documentId: string): string;
  file(id: number): ShownFile;
}

export interface Difference {
  /** German, with the way to it: "Teile – Tagungstag – Beginn". */
  label: string;
  /** `choice`: its values are words of the code, which the admin has German for. */
  kind: 'text' | 'items' | 'choice' | 'file';
  parts: Part[];
  /** Pictures of both sides, for a file. */
  before: ShownFile | null;
  after: ShownFile | null;
}

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : isBlank(value) ? [] : [value];

const entriesOf = (value: unknown): Entry[] => list(value).filter(isEntry);

/** A value as an editor reads it. */
const wordsOf = ({ type }: Attribute, value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (type === 'date') return formatDay(String(value));
  if (type === 'datetime') {
    const instant = String(value);
    return `${formatDay(dayOf(instant))}, ${formatClock(instant)} Uhr`;
  }
  return String(value);
};

const longest = 40;

/** What one item of a list is called: by its title, or by its place. */
const itemName = (component: string, item: Content, index: number): string => {
  const title = textOf(item[formOf(component)?.titleField ?? '']);
  if (title === '') return `${index + 1}. Eintrag`;
  return title.length > longest ? `„${title.slice(0, longest).trimEnd()}…“` : `„${title}“`;
};

interface Sides {
  before: unknown;
  after: unknown;
}

const compareValue = (
  attribute: Attribute,
  label: string,
  { before, after }: Sides,
  names: Names,
): Difference | null => {
  const base = { label, before: null, after: null };
  if (attribute.type === 'media') {
    const [one, other] = [before, after].map((id) =>
      typeof id === 'number' ? names.file(id) : null,
    );
    if (before === after) return null;
    const parts = [
      ...(one ? [{ text: one.name, mark: 'removed' as const }] : []),
      ...(other ? [{ text: other.name, mark: 'added' as const }] : []),
    ];
    return { ...base, kind: 'file', parts, before: one ?? null, after: other ?? null };
  }
  if (attribute.type === 'relation') {
    const nameOf = (id: unknown): string => names.entry(attribute.target ?? '', String(id));
    // By id, so that two of the same name are two.
    if (JSON.stringify(list(before)) === JSON.stringify(list(after))) return null;
    return {
      ...base,
      kind: 'items',
      parts: markItems(list(before).map(nameOf), list(after).map(nameOf)),
    };
  }
  if (attribute.type === 'enumeration') {
    if (before === after) return null;
    const parts = [
      ...(isBlank(before) ? [] : [{ text: String(before), mark: 'removed' as const }]),
      ...(isBlank(after) ? [] : [{ text: String(after), mark: 'added' as const }]),
    ];
    return { ...base, kind: 'choice', parts };
  }
  const [one, other] = [wordsOf(attribute, before), wordsOf(attribute, after)];
  if (one === other) return null;
  const isText = ['text', 'richtext', 'string'].includes(attribute.type);
  const parts: Part[] = isText
    ? markWords(one, other)
    : [
        { text: one, mark: 'removed' as const },
        { text: other, mark: 'added' as const },
      ].filter(({ text }) => text !== '');
  return { ...base, kind: 'text', parts };
};

/** Fields in the order of the form; those that it does not show come last. */
const fieldsInOrder = (uid: string, modelOf: ModelOf): string[] => {
  const rows = formOf(uid)?.rows.flat() ?? [];
  const all = Object.keys(modelOf(uid).attributes).filter((field) => !isKeptOut(uid, field));
  return [
    ...rows.filter((field) => all.includes(field)),
    ...all.filter((field) => !rows.includes(field)),
  ];
};

/** Everything in which two contents of one type differ, field by field; pure. */
export const compareContents = (
  uid: string,
  before: Content,
  after: Content,
  parts: { modelOf: ModelOf; names: Names; prefix?: string },
): Difference[] => {
  const { modelOf, names, prefix = '' } = parts;
  return fieldsInOrder(uid, modelOf).flatMap((field): Difference[] => {
    const attribute = modelOf(uid).attributes[field];
    const fieldLabel = formOf(uid)?.fields[field]?.label;
    // Keys by which code knows parts and questions are nothing to read.
    if (!attribute || fieldLabel === undefined || field === 'key') return [];
    const label = `${prefix}${fieldLabel}`;
    const { component, repeatable } = attribute;
    const sides = { before: before[field], after: after[field] };
    if (!component) {
      const difference = compareValue(attribute, label, sides, names);
      return difference ? [difference] : [];
    }
    if (!repeatable) {
      const [one, other] = [sides.before, sides.after].map((side) => (isEntry(side) ? side : {}));
      return compareContents(component, one ?? {}, other ?? {}, {
        modelOf,
        names,
        prefix: `${label} – `,
      });
    }
    return pairItems(entriesOf(sides.before), entriesOf(sides.after)).flatMap((pair, index) =>
      compareContents(component, pair.before ?? {}, pair.after ?? {}, {
        modelOf,
        names,
        prefix: `${label} – ${itemName(component, pair.after ?? pair.before ?? {}, index)} – `,
      }),
    );
  });
};
