/**
 * One JSON line per event. By construction without addresses of people, paths, queries or bodies:
 * a path can carry a one-time token or a name, so callers name the route instead.
 */
export const log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  details: Readonly<Record<string, string | number | null>> = {},
): void => {
  const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...details });
  (level === 'info' ? process.stdout : process.stderr).write(`${line}\n`);
};
