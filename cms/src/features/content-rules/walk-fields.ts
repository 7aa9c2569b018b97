import { isEntry, type Attribute, type Entry, type ModelOf } from './model';

export interface FieldVisit {
  /** Type or component that has the field. */
  uid: string;
  field: string;
  attribute: Attribute;
  value: unknown;
  path: readonly (string | number)[];
}

/** Every field of an entry with its value and place, those of its components included. */
export const walkFields = (
  uid: string,
  entry: Entry,
  modelOf: ModelOf,
  path: readonly (string | number)[] = [],
): FieldVisit[] =>
  Object.entries(modelOf(uid).attributes).flatMap(([field, attribute]) => {
    const value = entry[field];
    const here = [...path, field];
    const visit: FieldVisit = { uid, field, attribute, value, path: here };
    const { component } = attribute;
    if (!component) return [visit];
    const items: [unknown, readonly (string | number)[]][] = Array.isArray(value)
      ? value.map((item: unknown, index) => [item, [...here, index]])
      : [[value, here]];
    const inner = items.flatMap(([item, at]) =>
      isEntry(item) ? walkFields(component, item, modelOf, at) : [],
    );
    return [visit, ...inner];
  });
