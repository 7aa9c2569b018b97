/**
 * npm and its shell can be ended in ways that reach nobody below them. Started through npm, losing
 * the parent therefore counts as having been asked to end; started by hand with `&` it does not.
 */
export const endWithNpm = () => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
};
