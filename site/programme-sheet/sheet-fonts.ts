import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import type PDFDocument from 'pdfkit';
import { unpackWoff } from '@netzwerk/shared/woff';

const weights = { regular: 400, strong: 600, bold: 700 } as const;
export type Face = keyof typeof weights;

const { resolve } = createRequire(import.meta.url);

// WOFF 1: of the second version the PDF library cannot take parts.
const fontFile = (subset: string, weight: number): string =>
  resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`);

/** The rest of Latin (Łódź, Čapek) comes in files of its own. */
export const sheetFontFiles = Object.values(weights).flatMap((weight) => [
  fontFile('latin', weight),
  fontFile('latin-ext', weight),
]);

export interface SheetFonts {
  /** Under the names that {@link runs} gives. */
  register: (document: InstanceType<typeof PDFDocument>) => void;
  /** Text in pieces of one font each. */
  runs: (face: Face, text: string) => { font: string; text: string }[];
}

let known: SheetFonts | null = null;

/** Fonts are read when the first sheet is drawn, and once. */
export const openSheetFonts = (): SheetFonts => {
  if (known !== null) return known;
  const files = Object.entries(weights).flatMap(([face, weight]) =>
    (['latin', 'latin-ext'] as const).map((subset) => ({
      name: subset === 'latin' ? face : `${face}-ext`,
      bytes: Buffer.from(
        unpackWoff(readFileSync(fontFile(subset, weight)), (packed) => inflateSync(packed)),
      ),
    })),
  );
  const fonts = new Map(files.map(({ name, bytes }) => [name, create(bytes) as Font]));
  const has = (name: string, character: string): boolean =>
    fonts.get(name)?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ?? false;
  known = {
    register: (document) => {
      for (const { name, bytes } of files) document.registerFont(name, bytes);
    },
    runs: (face, text) => {
      const found: { font: string; text: string }[] = [];
      for (const character of text) {
        const font = !has(face, character) && has(`${face}-ext`, character) ? `${face}-ext` : face;
        const last = found.at(-1);
        if (last?.font === font) last.text += character;
        else found.push({ font, text: character });
      }
      return found;
    },
  };
  return known;
};
