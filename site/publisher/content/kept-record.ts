type Dictionary<Value> = Readonly<Record<string, Value>>;

/** `before` itself where `now` holds the very same under the same names: what was made of it is known then. */
export const keptRecord = <Value>(
  before: Dictionary<Value> | undefined,
  now: Dictionary<Value>,
): Dictionary<Value> => {
  if (before === undefined) return now;
  const names = Object.keys(now);
  const isSame =
    names.length === Object.keys(before).length &&
    names.every((name) => Object.hasOwn(before, name) && before[name] === now[name]);
  return isSame ? before : now;
};
