import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { loadFonts, unwritable } from './pdf/leaflet-fonts';
import { writeLeaflet, type Leaflet } from './pdf/write-leaflet';
import { SeedError } from './seed-file';
import type { SeedDocument, SeedImage } from './seed-fields';
import { uploadImage, uploadPdf } from './upload-seed-file';

/** Whose text a PDF is written from, and what stands on its cover. */
export interface PdfSource {
  where: string;
  kind: string;
  asOf: string;
  body: string;
  /** Precedes the text where it is the entry's own. */
  summary: string | null;
}

export interface SeedFiles {
  image(image: SeedImage | undefined): Promise<object | null>;
  documents<File extends SeedDocument>(
    files: readonly File[],
    source: PdfSource,
  ): Promise<object[]>;
}

const fontFolder = path.join(
  path.dirname(require.resolve('@fontsource/source-sans-3/package.json')),
  'files',
);

/** The fields of the component; the others only say how to make the file. */
const shown = (file: SeedDocument): object =>
  Object.fromEntries(
    Object.entries(file).filter(([field]) => field !== 'from' && field !== 'fileName'),
  );

/** Makes and uploads the files that entries name; a drawing used twice is uploaded once. */
export const seedFiles = (strapi: Core.Strapi, root: string, publisher: string): SeedFiles => {
  const images = new Map<string, number>();
  const fonts = loadFonts(fontFolder);

  const leafletFor = async (file: SeedDocument, source: PdfSource): Promise<Leaflet> => {
    const isOwnText = file.from === 'body';
    const markdown = isOwnText ? source.body : await readFile(path.join(root, file.from), 'utf8');
    const missing = unwritable(markdown + (source.summary ?? '') + file.title);
    if (missing.length > 0) {
      const where = isOwnText ? source.where : file.from;
      throw new SeedError([
        `${where}: die Schrift der PDF-Dateien kennt nicht: ${missing.join(' ')}`,
      ]);
    }
    const { kind, asOf } = source;
    const summary = isOwnText ? source.summary : null;
    return { title: file.title, kind, asOf, publisher, summary, markdown };
  };

  return {
    async image(image) {
      if (!image) return null;
      const { file, ...credit } = image;
      const stored =
        images.get(file) ??
        (await uploadImage(strapi, path.join(root, file), image.alternativeText));
      images.set(file, stored);
      return { ...credit, file: stored };
    },
    async documents(files, source) {
      const stored: object[] = [];
      for (const file of files) {
        const bytes = await writeLeaflet(await leafletFor(file, source), fonts);
        stored.push({ ...shown(file), file: await uploadPdf(strapi, file.fileName, bytes) });
      }
      return stored;
    },
  };
};
