/**
 * npm can be killed in ways that reach nobody below it. Started through npm, losing the parent
 * therefore means the end; started by hand with `&` it does not.
 */
export const watchParent = (onLost: () => void): void => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) onLost();
  }, 500).unref();
};
