/** Stands in titles and in the footer while readers watch: "Fassung 17". */
export const versionOf = (version: number): string => `Fassung ${version}`;
const marker = /Fassung (\d+)/g;

/** Machines are told when an entry was changed last; people edit it all the time here. */
const changedAt = /"dateModified":"[^"]+"/g;

/** A page as it is the same in every version: whole, with its markers and its time blotted out. */
export const withoutVersions = (html: string): string =>
  html.replace(marker, 'Fassung N').replace(changedAt, '"dateModified":"T"');

const own = /<title>[^<]*Fassung (\d+)/;
const heading = /<h1[^>]*>[^<]*Fassung (\d+)/;

export interface Expectation {
  /** The page in any version, {@link withoutVersions}; null for what nobody has read yet. */
  blotted: string | null;
  /** Highest version that this reader has seen at this address, and the highest that may be there. */
  seen: number;
  newest: number;
}

/**
 * What is wrong with a page that a reader got in the middle of publishing; null where it is wholly an
 * old or wholly a new one.
 */
export const judgePage = (html: string, expected: Expectation): string | null => {
  if (!html.trimEnd().endsWith('</html>')) return 'cut off';
  if (expected.blotted !== null && withoutVersions(html) !== expected.blotted)
    return 'neither old nor new';
  const versions = [...html.matchAll(marker)].map(([, version]) => Number(version));
  if (versions.some((version) => version > expected.newest)) return 'a version nobody published';
  const [title, head] = [own.exec(html)?.[1], heading.exec(html)?.[1]];
  if (title !== head) return `title of version ${title}, heading of version ${head}`;
  if (title !== undefined && Number(title) < expected.seen)
    return 'older than what was there before';
  return null;
};

/** The newest version that a page shows in its own title, else 0. */
export const titleVersion = (html: string): number => Number(own.exec(html)?.[1] ?? 0);

/** Files that a page needs: style sheets, scripts, images, icons, in any of their sizes. */
export const assetsOf = (html: string): string[] => {
  const found = [...html.matchAll(/\s(?:href|src|srcset)="([^"]+)"/g)].flatMap(([, value = '']) =>
    value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
  );
  return [...new Set(found)].filter((address) =>
    /^\/[^/].*\.(?:css|js|svg|png|jpe?g|webp|avif|woff2)$/.test(address),
  );
};
