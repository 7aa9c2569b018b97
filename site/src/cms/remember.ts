const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, index) => item === b[index]));

const remembered = new WeakSet<object>();

/** True for what a remembered function has given back: the same object for as long as it is valid. */
export const isRemembered = (value: object): boolean => remembered.has(value);

const mark = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  remembered.add(value);
  if (Array.isArray(value)) for (const item of value) mark(item);
};

/**
 * `compute`, which may read nothing but its arguments, asked anew only when one of them is another
 * one than last time for this `first`; lists count as the same when their items are. Entries keep
 * their identity while they do not change, so a pass over the whole site costs what has changed.
 */
export const remember = <First extends object, Rest extends readonly unknown[], Value>(
  compute: (first: First, ...rest: Rest) => Value,
): ((first: First, ...rest: Rest) => Value) => {
  const known = new WeakMap<First, { rest: Rest; value: Value }>();
  return (first, ...rest) => {
    const last = known.get(first);
    if (last?.rest.every((item, index) => isSame(item, rest[index])) === true) return last.value;
    const value = compute(first, ...rest);
    mark(value);
    known.set(first, { rest, value });
    return value;
  };
};
