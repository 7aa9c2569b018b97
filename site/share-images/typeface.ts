import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

type Weight = 400 | 600 | 700;

/** Sets text as outlines, so that what is drawn depends on no font of the machine. */
export interface Typeface {
  /** In multiples of the type size. */
  widthOf: (text: string) => number;
  /** SVG of one line, its baseline beginning at (x, y). */
  outline: (text: string, at: { x: number; y: number; size: number; colour: string }) => string;
}

const { resolve } = createRequire(import.meta.url);

/** The rest of Latin (Łódź, Čapek) comes in a file of its own, as in browsers. */
const subsets = ['latin', 'latin-ext'] as const;
export const fontFile = (subset: (typeof subsets)[number], weight: Weight): string =>
  resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`);

const load = (file: string): Font => {
  const font = create(readFileSync(file));
  if (!('layout' in font)) throw new Error(`${file}: eine Sammlung, keine einzelne Schrift.`);
  return font;
};

interface PlacedGlyph {
  /** Path data in units of the font, y upwards. */
  path: string;
  x: number;
}

/** @param tracking added after every letter, in multiples of the type size */
export const openTypeface = (weight: Weight, tracking: number): Typeface => {
  const fonts = subsets.map((subset) => load(fontFile(subset, weight)));
  const [main] = fonts;
  if (main === undefined) throw new Error('Es gibt keine Schrift.');
  const unit = main.unitsPerEm;
  const outlines = new Map<Font, Map<number, string>>(fonts.map((font) => [font, new Map()]));

  const known = new Map<string, Font>();
  const fontFor = (character: string): Font => {
    const has = (font: Font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    const font = known.get(character) ?? fonts.find(has) ?? main;
    known.set(character, font);
    return font;
  };

  /** Neighbours of one font together: only then they are kerned. */
  const runs = (text: string): { font: Font; text: string }[] => {
    const found: { font: Font; text: string }[] = [];
    for (const character of text) {
      const font = fontFor(character);
      const last = found.at(-1);
      if (last?.font === font) last.text += character;
      else found.push({ font, text: character });
    }
    return found;
  };

  const pathOf = (font: Font, glyph: ReturnType<Font['layout']>['glyphs'][number]): string => {
    const drawn = outlines.get(font);
    const path = drawn?.get(glyph.id) ?? glyph.path.toSVG();
    drawn?.set(glyph.id, path);
    return path;
  };

  const set = (text: string): { glyphs: PlacedGlyph[]; width: number } => {
    const glyphs: PlacedGlyph[] = [];
    let width = 0;
    for (const run of runs(text)) {
      const { glyphs: shapes, positions } = run.font.layout(run.text);
      shapes.forEach((shape, index) => {
        glyphs.push({ path: pathOf(run.font, shape), x: Math.round(width) });
        width += (positions[index]?.xAdvance ?? 0) + tracking * unit;
      });
    }
    return { glyphs, width };
  };

  return {
    widthOf: (text) => set(text).width / unit,
    outline: (text, { x, y, size, colour }) => {
      const scale = size / unit;
      const letters = set(text).glyphs.map(
        ({ path, x: along }) => `<path transform="translate(${along})" d="${path}"/>`,
      );
      return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${letters.join('')}</g>`;
    },
  };
};
