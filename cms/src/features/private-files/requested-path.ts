const maxDecodings = 5;

const decodeOnce = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

/**
 * Lower-case segments of a request path as the most generous server might read them: decoded until
 * nothing is left to decode, backslashes as slashes. `null` for what no honest client sends.
 */
export const requestedSegments = (rawPath: string): string[] | null => {
  let path = rawPath;
  for (let round = 0; round < maxDecodings; round += 1) {
    const decoded = decodeOnce(path);
    if (decoded === null || decoded.includes('\0')) return null;
    if (decoded === path) {
      return path
        .toLowerCase()
        .split(/[\\/]+/)
        .map((segment) => segment.trim())
        .filter((segment) => segment !== '' && segment !== '.');
    }
    path = decoded;
  }
  return null;
};
