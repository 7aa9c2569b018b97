import sharp from 'sharp';
import { drawFigureGround, marketOf } from '../src/plans/figure-ground.ts';
import {
  shareImageHeight as height,
  shareImageWidth as width,
  type ShareGraphic,
} from '../src/share/share-graphic.ts';
import { dayAndNight } from '../src/styles/tokens.ts';
import { openTypeface, type Typeface } from './typeface.ts';
import { wrapTitle } from './wrap-title.ts';

const margin = 72;
/** Below it the plan. */
const horizon = 412;
const textWidth = width - 2 * margin;
const planScale = 1.3;

const title = {
  top: 136,
  leading: 1.06,
  height: 196,
  sizes: [100, 90, 80, 72, 64, 57, 50, 44, 39],
};

const colours = {
  paper: dayAndNight('paper').day,
  ink: dayAndNight('ink').day,
  muted: dayAndNight('muted').day,
};

interface Faces {
  bold: Typeface;
  strong: Typeface;
}
let faces: Faces | null = null;
/** Fonts are read when the first image is drawn, and once. */
const openFaces = (): Faces =>
  (faces ??= { bold: openTypeface(700, -0.018), strong: openTypeface(600, 0) });

interface Line {
  y: number;
  size: number;
  colour: string;
  /** Smaller where it would be wider. */
  width: number;
  isRight?: boolean;
}

const line = (face: Typeface, text: string, at: Line): string => {
  const size = Math.min(at.size, at.width / face.widthOf(text));
  const x = at.isRight ? width - margin - face.widthOf(text) * size : margin;
  return face.outline(text, { x, y: at.y, size, colour: at.colour });
};

/** Who says it, and what kind of thing it is. What stands for the whole site is its own sender. */
const headSvg = (strong: Typeface, { kind, title, siteName }: ShareGraphic, accent: string) => {
  const at = { y: 92, size: 34, colour: accent, width: textWidth };
  if (kind === null) return title === siteName ? '' : line(strong, siteName, at);
  const sender = { y: 92, size: 27, colour: colours.ink, width: 0.48 * textWidth, isRight: true };
  return line(strong, kind, { ...at, width: 0.48 * textWidth }) + line(strong, siteName, sender);
};

const titleSvg = (bold: Typeface, text: string): string => {
  const { size, lines } = wrapTitle(text, { width: textWidth, ...title }, bold.widthOf);
  const leading = size * title.leading;
  // Capitals of the first line begin at the same height, whatever their size.
  const first = title.top + size * 0.66 + (title.height - lines.length * leading) * 0.4;
  return lines
    .map((part, index) => {
      const y = first + index * leading;
      return bold.outline(part, { x: margin, y, size, colour: colours.ink });
    })
    .join('');
};

/** The plan of the page, its market place in the middle of the strip that is seen. */
const planSvg = (seed: string, accent: string): string => {
  const { paper, ink } = colours;
  const [x, y] = marketOf(seed);
  const left = x - width / planScale / 2;
  const top = y - (height - horizon) / planScale / 2;
  const plan = drawFigureGround(seed, { paper, ink, accent });
  return `<g transform="translate(0 ${horizon}) scale(${planScale}) translate(${-left} ${-top})">${plan}</g>`;
};

export const shareImageSvg = (graphic: ShareGraphic): string => {
  const { bold, strong } = openFaces();
  const accent = dayAndNight(graphic.colour).day;
  const { paper, ink, muted } = colours;
  const below = { y: horizon - 42, size: 36, colour: muted, width: textWidth };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    planSvg(graphic.seed, accent),
    `<path fill="${paper}" d="M0 0h${width}v${horizon}H0z"/>`,
    `<path fill="${accent}" d="M0 0h24v${horizon}H0z"/>`,
    `<path fill="${ink}" d="M0 ${horizon}h${width}v4H0z"/>`,
    headSvg(strong, graphic, accent),
    titleSvg(bold, graphic.title),
    graphic.detail === null ? '' : line(strong, graphic.detail, below),
    '</svg>',
  ].join('');
};

/** sharp draws and packs in threads of its own. Few colours: a third of the bytes. */
export const drawShareImage = (graphic: ShareGraphic): Promise<Buffer> =>
  sharp(Buffer.from(shareImageSvg(graphic)))
    .png({ palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 6 })
    .toBuffer();
