import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { unpackWoff } from '@netzwerk/shared/woff';

const files = {
  regular: 'source-sans-3-latin-400-normal.woff',
  italic: 'source-sans-3-latin-400-italic.woff',
  bold: 'source-sans-3-latin-700-normal.woff',
} as const;
export type FontName = keyof typeof files;

export type LeafletFonts = Readonly<Record<FontName, Buffer>>;

/**
 * The typeface that leaflets embed, which PDF's standard fonts never are. SIL Open Font License.
 * `folder`: files of @fontsource/source-sans-3.
 */
export const loadFonts = (folder: string): LeafletFonts => {
  const load = (file: string): Buffer =>
    Buffer.from(unpackWoff(readFileSync(path.join(folder, file)), (packed) => inflateSync(packed)));
  return { regular: load(files.regular), italic: load(files.italic), bold: load(files.bold) };
};

/** What the Latin cut of the typeface can write. */
const writable =
  /[\n\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/u;

/** Characters that would come out as empty boxes. */
export const unwritable = (text: string): string[] => [
  ...new Set([...text].filter((character) => !writable.test(character))),
];
