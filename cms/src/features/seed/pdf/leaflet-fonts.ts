import path from 'node:path';

const files = {
  regular: 'source-sans-3-latin-400-normal.woff',
  italic: 'source-sans-3-latin-400-italic.woff',
  bold: 'source-sans-3-latin-700-normal.woff',
} as const;
export type FontName = keyof typeof files;

/** Embeds the typeface, which PDF's standard fonts are never. SIL Open Font License. */
export const registerFonts = (document: PDFKit.PDFDocument, folder: string): void => {
  for (const [name, file] of Object.entries(files)) {
    document.registerFont(name, path.join(folder, file));
  }
};

/** What the Latin cut of the typeface can write. */
const writable =
  /[\n\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/u;

/** Characters that would come out as empty boxes. */
export const unwritable = (text: string): string[] => [
  ...new Set([...text].filter((character) => !writable.test(character))),
];
