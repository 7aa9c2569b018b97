import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { preparedImageSchema, type PreparedImage } from '../src/cms/build-input.ts';
import type { CmsClient } from './cms-client.ts';
import { linkFile } from './link-file.ts';
import { PublishProblem } from './publish-problem.ts';
import type { UsedImage } from './used-files.ts';

/** Part of every name: another recipe makes other files. */
const recipe = 'v1 480,960,1600 avif55e2 webp78 jpeg80';
const widths = [480, 960, 1600] as const;
const formats = ['avif', 'webp', 'jpeg'] as const;
type Format = (typeof formats)[number];

const encode: Readonly<Record<Format, (image: Sharp) => Sharp>> = {
  // Effort 2 takes an eighth of the default's time for four per cent more bytes.
  avif: (image) => image.avif({ quality: 55, effort: 2 }),
  webp: (image) => image.webp({ quality: 78 }),
  jpeg: (image) => image.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }),
};

const nameOf = (fileKey: string): string =>
  createHash('sha256').update(`${recipe} ${fileKey}`).digest('hex').slice(0, 16);

const extension = (format: Format): string => (format === 'jpeg' ? 'jpg' : format);

const writeComplete = async (path: string, content: Buffer | string): Promise<void> => {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
};

/** All sizes and formats of one picture, written to the cache. */
const makeVariants = async (
  original: string,
  cache: string,
  name: string,
): Promise<PreparedImage> => {
  // Loaded only when there is something to do: an idle publisher need not carry libvips.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const upright = await sharp(original, { limitInputPixels: 120_000_000 }).rotate().toBuffer();
  const { width: originalWidth } = await sharp(upright).metadata();
  const fitting = widths.filter((width) => width <= originalWidth);
  const targets = fitting.length === 0 ? [originalWidth] : fitting;

  const sources: PreparedImage['sources'] = { avif: [], webp: [], jpeg: [] };
  let height = 0;
  for (const width of targets) {
    const resized = await sharp(upright).resize({ width }).png({ compressionLevel: 1 }).toBuffer();
    for (const format of formats) {
      const file = `${name}-${width}.${extension(format)}`;
      const { data, info } = await encode[format](sharp(resized)).toBuffer({
        resolveWithObject: true,
      });
      await writeComplete(join(cache, file), data);
      sources[format].push({ width, src: `/media/${file}` });
      height = info.height;
    }
  }
  return { width: targets.at(-1) ?? originalWidth, height, sources };
};

const filesOf = ({ sources }: PreparedImage): string[] =>
  formats.flatMap((format) => sources[format].map(({ src }) => src.slice('/media/'.length)));

const readPrepared = async (cache: string, name: string): Promise<PreparedImage | null> => {
  const path = join(cache, `${name}.json`);
  if (!existsSync(path)) return null;
  const prepared = preparedImageSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  return filesOf(prepared).every((file) => existsSync(join(cache, file))) ? prepared : null;
};

/**
 * Every picture in three sizes and three formats under names that change with the content, linked
 * into the release. What the cache on disk has is not made again.
 */
export const prepareImages = async (options: {
  images: ReadonlyMap<string, UsedImage>;
  cms: CmsClient;
  dataDir: string;
  publicDirectory: string;
}): Promise<Record<string, PreparedImage>> => {
  const { images, cms, dataDir, publicDirectory } = options;
  const cache = join(dataDir, 'media-cache');
  await mkdir(cache, { recursive: true });
  const prepared: Record<string, PreparedImage> = {};
  for (const [fileKey, { place }] of images) {
    const name = nameOf(fileKey);
    let entry = await readPrepared(cache, name);
    if (!entry) {
      const original = join(cache, `${name}.original`);
      await cms.download(fileKey, original);
      entry = await makeVariants(original, cache, name).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOSPC') throw error;
        const problem = `${place.name}: Das Bild lässt sich nicht lesen. Bitte ein anderes wählen: ${place.adminUrl}`;
        throw new PublishProblem([problem], { mayPass: false, cause: error });
      });
      await writeComplete(join(cache, `${name}.json`), JSON.stringify(entry));
      await rm(original);
    }
    for (const file of filesOf(entry))
      await linkFile(join(cache, file), join(publicDirectory, 'media', file));
    prepared[fileKey] = entry;
  }
  return prepared;
};
