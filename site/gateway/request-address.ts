/** What a request asks for, decoded exactly once. */
export interface RequestAddress {
  /** Decoded path with a leading slash; ends with one only when the request's did. */
  path: string;
  segments: readonly string[];
  /** Raw query without the question mark. */
  query: string;
}

// Control characters, slashes that hide in an encoding, and escapes that a second decoding would
// turn into something else: no address of ours contains any of them.
// eslint-disable-next-line no-control-regex
const suspicious = /[\u0000-\u001f\u007f/\\]|%[0-9a-f]{2}/i;

const decodeSegment = (raw: string): string | null => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(raw);
  } catch {
    return null;
  }
  if (decoded === '' || decoded === '.' || decoded === '..' || suspicious.test(decoded))
    return null;
  return decoded;
};

/**
 * Null for every target that could mean one path here and another one behind us: dot segments,
 * doubled or encoded slashes, backslashes, double encodings, absolute and malformed targets.
 */
export const parseRequestAddress = (target: string): RequestAddress | null => {
  if (!target.startsWith('/') || target.includes('#')) return null;
  const mark = target.indexOf('?');
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  if (rawPath === '/') return { path: '/', segments: [], query };

  const trailingSlash = rawPath.endsWith('/');
  const rawSegments = rawPath.slice(1, trailingSlash ? -1 : undefined).split('/');
  const segments: string[] = [];
  for (const raw of rawSegments) {
    const segment = decodeSegment(raw);
    if (segment === null) return null;
    segments.push(segment);
  }
  return { path: `/${segments.join('/')}${trailingSlash ? '/' : ''}`, segments, query };
};

/** The address as it is passed on: encoded once more by ourselves, never as it came in. */
export const encodePath = (segments: readonly string[]): string =>
  `/${segments.map((segment) => encodeURIComponent(segment).replace(/%3A/g, ':')).join('/')}`;
