/** Below these the name carries a hash of the content: one address, one content, for ever. */
const hashedPrefixes = ['/_astro/', '/media/', '/dokumente/'] as const;

export const isContentHashed = (path: string): boolean =>
  hashedPrefixes.some((prefix) => path.startsWith(prefix));

/** Everything else is asked for again each time and costs a 304 while it is unchanged. */
export const cacheControlOf = (path: string): string =>
  isContentHashed(path)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate';
