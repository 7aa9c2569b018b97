import { stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { storedName, storedPath, type StoredFile } from '../private-files/stored-file';
import { fileFactsSchema, type FileFacts } from './file-facts';
import { readFileFacts } from './read-file-facts';

const rowSchema = fileFactsSchema.extend({ fileHash: z.string(), stamp: z.string() });

const portion = 500;

const table = (strapi: Core.Strapi) => strapi.db.query('api::file-facts.file-facts');

/** Changes whenever the bytes on disk do: Strapi keeps hash and name when an editor replaces a file. */
const stampOf = async (path: string): Promise<string | null> => {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? `${found.size}-${Math.trunc(found.mtimeMs)}` : null;
};

const store = async (
  strapi: Core.Strapi,
  row: FileFacts & { fileHash: string; stamp: string },
): Promise<void> => {
  const where = { fileHash: row.fileHash };
  const { count } = await table(strapi).updateMany({ where, data: row });
  if (count > 0) return;
  try {
    await table(strapi).create({ data: row });
  } catch (error) {
    // Somebody else read the same file at the same time; only then is the row there now.
    if ((await table(strapi).count({ where })) === 0) throw error;
  }
};

/** In portions, because databases limit the number of values in one statement. */
const remembered = async (strapi: Core.Strapi, hashes: readonly string[]) => {
  const known = new Map<string, z.infer<typeof rowSchema>>();
  for (let from = 0; from < hashes.length; from += portion) {
    const where = { fileHash: { $in: hashes.slice(from, from + portion) } };
    const rows = z.array(rowSchema).parse(await table(strapi).findMany({ where }));
    for (const row of rows) known.set(row.fileHash, row);
  }
  return known;
};

/**
 * Facts of stored files by Strapi's file hash, read once and remembered until the bytes change. A
 * file that is no longer on disk is missing in the answer.
 */
export const factsOfFiles = async (
  strapi: Core.Strapi,
  files: readonly StoredFile[],
): Promise<Map<string, FileFacts>> => {
  const wanted = new Map(files.map((file) => [file.hash, file]));
  const known = await remembered(strapi, [...wanted.keys()]);

  const facts = new Map<string, FileFacts>();
  for (const [hash, file] of wanted) {
    const path = storedPath(strapi, storedName(file));
    const stamp = await stampOf(path);
    if (stamp === null) continue;
    const row = known.get(hash);
    if (row?.stamp === stamp) {
      facts.set(hash, row);
      continue;
    }
    const read = await readFileFacts(path, file.ext ?? '');
    await store(strapi, { ...read, fileHash: hash, stamp });
    facts.set(hash, read);
  }
  return facts;
};
