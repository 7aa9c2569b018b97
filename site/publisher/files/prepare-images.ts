import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { preparedImageSchema, type PreparedImage } from '../../src/cms/build-input.ts';
import type { CmsClient } from '../cms-client.ts';
import type { UsedImage } from '../content/used-files.ts';
import { PublishProblem } from '../publish-problem.ts';
import { hashOf, type BlobStore } from '../releases/blob-store.ts';
import { imageFormats, makeVariants, recipe } from './make-variants.ts';

const nameOf = (fileKey: string): string =>
  createHash('sha256').update(`${recipe} ${fileKey}`).digest('hex').slice(0, 16);

/** What {@link makeVariants} calls its files. */
const fileName = /^[0-9a-f]{16}-\d+\.(?:avif|webp|jpg)$/;

const filesOf = ({ sources }: PreparedImage): string[] =>
  imageFormats.flatMap((format) => sources[format].map(({ src }) => src.slice('/media/'.length)));

export interface PreparedImages {
  /** By file key, as pages need them. */
  media: Record<string, PreparedImage>;
  /** Path in the release and hash of the bytes. */
  files: Map<string, string>;
}

/** Every picture in three sizes and three formats, made once, under names that change with it. */
export interface ImageShelf {
  prepare(images: ReadonlyMap<string, UsedImage>): Promise<PreparedImages>;
  /** Makes the sizes of an uploaded picture before anybody publishes it. */
  makeReady(fileKey: string): Promise<PreparedImage>;
  /** Where a file lies whose address is `/media/<name>`; null where none does. */
  place(name: string): string | null;
  /** Forgets files whose bytes were damaged, so that they are made again. */
  forgetDamaged(hashes: ReadonlySet<string>): Promise<void>;
  /** Deletes all but the `used` ones. */
  forgetOthers(used: ReadonlySet<string>): Promise<void>;
}

export const openImageShelf = async (options: {
  cms: Pick<CmsClient, 'download'>;
  blobs: BlobStore;
  dataDir: string;
}): Promise<ImageShelf> => {
  const { cms, blobs } = options;
  const folder = join(options.dataDir, 'media-cache');
  await mkdir(folder, { recursive: true });
  const known = new Map<string, { image: PreparedImage; hashes: [string, string][] }>();
  /** Being made: an upload that is published at once is not worked on twice. */
  const making = new Map<string, Promise<PreparedImage>>();

  const readReady = async (name: string): Promise<PreparedImage | null> => {
    const path = join(folder, `${name}.json`);
    if (!existsSync(path)) return null;
    const ready = preparedImageSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return filesOf(ready).every((file) => existsSync(join(folder, file))) ? ready : null;
  };

  const make = async (fileKey: string, name: string): Promise<PreparedImage> => {
    const original = join(folder, `${name}.original`);
    await cms.download(fileKey, original);
    const made = await makeVariants(original, folder, name).finally(() =>
      rm(original, { force: true }),
    );
    const path = join(folder, `${name}.json`);
    await writeFile(`${path}.part`, JSON.stringify(made));
    await rename(`${path}.part`, path);
    return made;
  };

  const ready = async (fileKey: string): Promise<PreparedImage> => {
    const name = nameOf(fileKey);
    const found = making.get(name) ?? (await readReady(name));
    if (found !== null) return found;
    const work = make(fileKey, name).finally(() => making.delete(name));
    making.set(name, work);
    return work;
  };

  const prepareOne = async (fileKey: string, { place }: UsedImage) => {
    const before = known.get(fileKey);
    if (before) return before;
    const image = await ready(fileKey).catch((error: NodeJS.ErrnoException) => {
      if (error instanceof PublishProblem || error.code === 'ENOSPC') throw error;
      const { name, adminUrl } = place();
      const problem = `${name}: Das Bild lässt sich nicht lesen. Bitte ein anderes wählen: ${adminUrl}`;
      throw new PublishProblem([problem], { mayPass: false, cause: error });
    });
    const hashes: [string, string][] = [];
    for (const file of filesOf(image)) {
      const hash = hashOf(await readFile(join(folder, file)));
      blobs.adopt(join(folder, file), hash);
      hashes.push([`public/media/${file}`, hash]);
    }
    const prepared = { image, hashes };
    known.set(fileKey, prepared);
    return prepared;
  };

  return {
    async prepare(images) {
      const prepared: PreparedImages = { media: {}, files: new Map() };
      for (const [fileKey, used] of images) {
        const { image, hashes } = known.get(fileKey) ?? (await prepareOne(fileKey, used));
        prepared.media[fileKey] = image;
        for (const [path, hash] of hashes) prepared.files.set(path, hash);
      }
      return prepared;
    },

    makeReady: ready,

    place(name) {
      const path = join(folder, name);
      return fileName.test(name) && existsSync(path) ? path : null;
    },

    async forgetDamaged(damaged) {
      for (const [fileKey, { hashes }] of [...known]) {
        if (!hashes.some(([, hash]) => damaged.has(hash))) continue;
        known.delete(fileKey);
        await rm(join(folder, `${nameOf(fileKey)}.json`), { force: true });
      }
    },

    async forgetOthers(used) {
      const names = new Set([...used].map(nameOf));
      for (const file of await readdir(folder))
        if (!names.has(file.slice(0, 16))) await rm(join(folder, file), { force: true });
      for (const fileKey of [...known.keys()]) if (!used.has(fileKey)) known.delete(fileKey);
    },
  };
};
