import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '@netzwerk/shared';
import sharp from 'sharp';
import { remember } from '../src/cms/remember.ts';
import type { Site } from '../src/cms/site.ts';
import { contentKey } from '../src/outputs/content-key.ts';
import type { ShareGraphic } from '../src/share/share-graphic.ts';
import { shareGraphics } from '../src/share/site-graphics.ts';
import { drawShareImage } from './draw-share-image.ts';
import { fontFile } from './typeface.ts';

/** One title graphic of the site, ready to be drawn. */
export interface ShareImageOutput {
  /** Where it lies in the served folder. */
  file: string;
  /** Equal for what is drawn alike: of what it shows and of all that draws it. */
  key: string;
  bytes: () => Promise<Buffer>;
}

const here = import.meta.dirname;
const drawingFiles = [
  join(here, 'draw-share-image.ts'),
  join(here, 'typeface.ts'),
  join(here, 'wrap-title.ts'),
  join(here, '../src/plans/figure-ground.ts'),
  join(here, '../src/plans/polygon.ts'),
  join(here, '../src/styles/tokens.ts'),
  fontFile('latin', 600),
  fontFile('latin', 700),
];

let known: string | null = null;
/** Of the code, the fonts and the library that draw: the rest of the site's code may change freely. */
const drawingHash = (): string => {
  if (known !== null) return known;
  const hash = createHash('sha256').update(JSON.stringify(sharp.versions));
  for (const file of drawingFiles) hash.update(readFileSync(file));
  return (known = hash.digest('base64url'));
};

const outputOf = remember((graphic: ShareGraphic): ShareImageOutput => ({
  file: paths.shareImage(graphic.name),
  key: `${drawingHash()} ${contentKey(graphic)}`,
  bytes: () => drawShareImage(graphic),
}));

export const shareImageOutputs = function* (site: Site): Generator<ShareImageOutput> {
  for (const graphic of shareGraphics(site)) yield outputOf(graphic);
};
