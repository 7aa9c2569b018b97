import { readFile, rename, writeFile } from 'node:fs/promises';
import { paths } from '@netzwerk/shared';
import { z } from 'zod';
import type { Intern } from '../checks/read-page.ts';
import type { BlobStore } from '../releases/blob-store.ts';
import type { FileHashes } from '../releases/layout.ts';
import { ShardedMap } from '../sharded-map.ts';
import type { RenderedFile, RenderedSite } from './render-site.ts';

/** What makes of a view what it makes: under another of it nothing is remembered. */
export interface Maker {
  codeHash: string;
  publicUrl: string;
}

/** Rises when the checks want to know something else of a page. */
const version = 2;

/** Whose keys name the code that draws them: no other change of the code makes them anew. */
const isDrawnApart = (path: string): boolean => path.startsWith(`public${paths.shareImages}`);

const indices = z.array(z.number());
const rememberedSchema = z.object({
  version: z.literal(version),
  codeHash: z.string(),
  publicUrl: z.string(),
  /** Every text of the pages below once; they name it by its place in this list. */
  texts: z.array(z.string()),
  files: z.array(
    z.object({
      path: z.string(),
      key: z.string(),
      hash: z.string(),
      page: z
        .object({
          address: z.string(),
          title: z.number(),
          references: indices,
          placeReferences: indices,
          anchors: indices,
        })
        .nullable(),
    }),
  ),
});
type Remembered = z.infer<typeof rememberedSchema>;

/** Writes what has been rendered, so that the next start need not do what cannot have changed. */
export const rememberRendering = async (
  file: string,
  site: RenderedSite,
  { codeHash, publicUrl }: Maker,
): Promise<void> => {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const files: Remembered['files'] = [];
  for (const [path, { key, hash, page }] of site) {
    // Made in no time, and not by the code that the hash is of.
    if (path === 'redirects.json') continue;
    const facts = page && {
      address: page.address,
      title: placeOf(page.facts.title),
      references: page.facts.references.map(placeOf),
      placeReferences: page.facts.placeReferences.map(placeOf),
      anchors: page.facts.anchors.map(placeOf),
    };
    files.push({ path, key, hash, page: facts });
  }
  const remembered: Remembered = { version, codeHash, publicUrl, texts: [...places.keys()], files };
  await writeFile(`${file}.part`, JSON.stringify(remembered));
  await rename(`${file}.part`, file);
};

const read = async (file: string): Promise<Remembered | null> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return rememberedSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/**
 * What was rendered before a restart by the same code, as far as its bytes are what is served now:
 * those have just been verified. Everything else is to be rendered.
 */
export const recallRendering = async (
  file: string,
  { codeHash, publicUrl }: Maker,
  served: { files: FileHashes; blobs: Pick<BlobStore, 'has'> },
  intern: Intern,
): Promise<RenderedSite> => {
  const remembered = await read(file);
  if (remembered === null) return ShardedMap.of();
  const isSameMaker = remembered.codeHash === codeHash && remembered.publicUrl === publicUrl;
  const texts = remembered.texts.map(intern);
  const textAt = (place: number): string => texts[place] ?? '';
  const site = new Map<string, RenderedFile>();
  for (const { path, key, hash, page } of remembered.files) {
    if (!isSameMaker && !isDrawnApart(path)) continue;
    if (served.files.get(path) !== hash || !served.blobs.has(hash)) continue;
    const facts = page && {
      title: textAt(page.title),
      references: page.references.map(textAt),
      placeReferences: page.placeReferences.map(textAt),
      anchors: page.anchors.map(textAt),
    };
    site.set(path, { key, hash, page: facts && page ? { address: page.address, facts } : null });
  }
  return ShardedMap.of(site);
};
