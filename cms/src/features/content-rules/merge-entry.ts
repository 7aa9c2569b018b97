import { isEntry, type Entry, type Model, type ModelOf } from './model';

const mergeItem = (
  model: Model,
  stored: readonly Entry[],
  item: unknown,
  modelOf: ModelOf,
): unknown => {
  if (!isEntry(item)) return item;
  const match = stored.find((candidate) => candidate.id !== undefined && candidate.id === item.id);
  return match ? mergeEntry(model, match, item, modelOf) : item;
};

const asEntries = (value: unknown): Entry[] =>
  (Array.isArray(value) ? value : [value]).filter(isEntry);

/** The entry as it will be: an update carries only what changes, also inside components. */
export const mergeEntry = (model: Model, stored: Entry, data: Entry, modelOf: ModelOf): Entry => {
  const changed = Object.entries(data).map(([field, value]): [string, unknown] => {
    const component = model.attributes[field]?.component;
    if (!component) return [field, value];
    const inner = modelOf(component);
    const before = asEntries(stored[field]);
    return [
      field,
      Array.isArray(value)
        ? value.map((item) => mergeItem(inner, before, item, modelOf))
        : mergeItem(inner, before, value, modelOf),
    ];
  });
  return { ...stored, ...Object.fromEntries(changed) };
};
