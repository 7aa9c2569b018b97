/** Refused, because too many wait already. */
export const overloaded = Symbol('overloaded');

/**
 * bcrypt is pure JavaScript and keeps the one thread busy: a flood of logins must neither starve
 * the other routes nor pile up without end.
 */
export const createLimit = (atOnce: number, waitingAtMost: number) => {
  let running = 0;
  const waiting: (() => void)[] = [];

  const release = () => {
    running -= 1;
    waiting.shift()?.();
  };

  return async <T>(work: () => Promise<T>): Promise<T | typeof overloaded> => {
    if (running >= atOnce) {
      if (waiting.length >= waitingAtMost) return overloaded;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running += 1;
    return work().finally(release);
  };
};
