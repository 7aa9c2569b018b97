// Plain loops: they run some hundred thousand times in a pass over a large site.
const areSame = (
  a: readonly unknown[],
  b: readonly unknown[],
  same: (x: unknown, y: unknown) => boolean,
): boolean => {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (!same(a[index], b[index])) return false;
  }
  return true;
};
const isIdentical = (a: unknown, b: unknown): boolean => a === b;
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && areSame(a, b, isIdentical));

const remembered = new WeakSet<object>();

/** True for what a remembered function has given back: the same object for as long as it is valid. */
export const isRemembered = (value: object): boolean => remembered.has(value);

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
    if (last !== undefined && areSame(last.rest, rest, isSame)) return last.value;
    const value = compute(first, ...rest);
    if (typeof value === 'object' && value !== null) remembered.add(value);
    known.set(first, { rest, value });
    return value;
  };
};
