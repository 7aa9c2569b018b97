import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

/** What is used here of the upload plugin's untyped services. */
interface UploadService {
  upload(input: {
    data: { fileInfo: { name: string; alternativeText?: string } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<{ id: number }[]>;
  remove(file: { id: number }): Promise<unknown>;
}

const uploads = (strapi: Core.Strapi): UploadService =>
  strapi.plugin('upload').service('upload') as unknown as UploadService;

const upload = async (
  strapi: Core.Strapi,
  file: { name: string; mime: string; bytes: Buffer; alternativeText?: string },
): Promise<number> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'netzwerk-seed-'));
  const filepath = path.join(folder, 'file');
  await writeFile(filepath, file.bytes);
  const [stored] = await uploads(strapi).upload({
    data: {
      fileInfo: {
        name: file.name,
        ...(file.alternativeText ? { alternativeText: file.alternativeText } : {}),
      },
    },
    files: {
      filepath,
      originalFilename: file.name,
      mimetype: file.mime,
      size: file.bytes.length,
    },
  });
  await rm(folder, { recursive: true });
  if (!stored) throw new Error(`The upload of ${file.name} answered nothing.`);
  return stored.id;
};

export const uploadPdf = (strapi: Core.Strapi, name: string, bytes: Buffer): Promise<number> =>
  upload(strapi, { name, mime: 'application/pdf', bytes });

/** Drawings are stored as PNG, because the library refuses SVG, which can carry scripts. */
export const uploadImage = async (
  strapi: Core.Strapi,
  file: string,
  alternativeText: string | undefined,
): Promise<number> => {
  const bytes = await sharp(await readFile(file))
    .resize({ width: 1600 })
    .png()
    .toBuffer();
  const name = `${path.parse(file).name}.png`;
  return upload(strapi, {
    name,
    mime: 'image/png',
    bytes,
    ...(alternativeText ? { alternativeText } : {}),
  });
};

/** Files that no entry uses: what an interrupted seeding had uploaded for the entry it never made. */
export const removeUnusedFiles = async (strapi: Core.Strapi): Promise<void> => {
  const files: { id: number; related: readonly unknown[] }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ populate: ['related'] });
  for (const file of files) if (file.related.length === 0) await uploads(strapi).remove(file);
};
