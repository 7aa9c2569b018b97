import path from 'node:path';

const folder = path.join(
  path.dirname(require.resolve('@fontsource/source-sans-3/package.json')),
  'files',
);
const file = (name: string): string => path.join(folder, `source-sans-3-latin-${name}.woff`);

/** Embedded, unlike the standard fonts of PDF. SIL Open Font License. */
export const fontFiles = {
  regular: file('400-normal'),
  italic: file('400-italic'),
  bold: file('700-normal'),
} as const;
export type FontName = keyof typeof fontFiles;

/** What the Latin cut of the typeface can write. */
const writable =
  /[\n\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/u;

/** Characters that would come out as empty boxes. */
export const unwritable = (text: string): string[] => [
  ...new Set([...text].filter((character) => !writable.test(character))),
];
