import { join } from 'node:path';
import { paths } from '@netzwerk/shared';
import sharp from 'sharp';
import { drawnOutputs, makerHash, type DrawnOutput } from '../drawing/drawn-output.ts';
import type { Site } from '../src/cms/site.ts';
import type { ShareGraphic } from '../src/share/share-graphic.ts';
import { shareGraphics } from '../src/share/site-graphics.ts';
import { drawShareImage } from './draw-share-image.ts';
import { fontFile } from './typeface.ts';

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

const outputOf = drawnOutputs<ShareGraphic>({
  file: ({ name }) => paths.shareImage(name),
  maker: makerHash(drawingFiles, JSON.stringify(sharp.versions)),
  draw: drawShareImage,
});

/** Every title graphic of the site. */
export const shareImageOutputs = function* (site: Site): Generator<DrawnOutput> {
  for (const graphic of shareGraphics(site)) yield outputOf(graphic);
};
