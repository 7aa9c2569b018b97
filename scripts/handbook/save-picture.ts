import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Screens have few colours: a palette makes the file a quarter of its size. Returns the bytes. */
export const savePicture = async (
  screenshot: Buffer,
  { path, colours }: { path: string; colours: number },
): Promise<number> => {
  const picture = await sharp(screenshot)
    .png({ palette: true, colours, dither: 0.3, effort: 10, compressionLevel: 9 })
    .toBuffer();
  await writeFile(path, picture);
  return picture.length;
};
