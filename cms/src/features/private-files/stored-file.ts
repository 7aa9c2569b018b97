import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** What identifies a file's bytes in the store. */
export interface StoredFile {
  hash: string;
  ext?: string | null;
}

/** Name on disk; also the name in signed links. */
export const storedName = (file: StoredFile): string =>
  path.basename(`${file.hash}${file.ext ?? ''}`);

/** Absolute path of a stored file, or of any name in the store; never outside of it. */
export const storedPath = (strapi: Core.Strapi, name: string): string =>
  path.join(strapi.dirs.static.public, 'uploads', path.basename(name));
