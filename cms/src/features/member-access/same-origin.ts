const local = new Set(['localhost', '127.0.0.1']);

/**
 * Whether a state-changing request comes from a page of this site. Browsers send `Origin` with every
 * POST, so a missing one is refused. On one's own machine `localhost` and `127.0.0.1` are the same.
 */
export const isSameOrigin = (origin: string | undefined, publicUrl: string): boolean => {
  if (!origin) return false;
  if (origin === publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  const own = new URL(publicUrl);
  return (
    own.protocol === 'http:' &&
    given.protocol === 'http:' &&
    local.has(own.hostname) &&
    local.has(given.hostname) &&
    given.port === own.port
  );
};
