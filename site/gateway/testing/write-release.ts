import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Redirect } from '@netzwerk/shared';
import { indexFolder, textFile } from '../../search/browser/places.ts';
import type { SearchDocument } from '../../search/documents/search-document.ts';
import { searchShards } from '../../search/documents/search-shards.ts';

export interface TestRelease {
  id: string;
  files: Readonly<Record<string, string | Buffer>>;
  redirects?: Redirect[];
  documents?: SearchDocument[];
  builtAt?: string;
}

const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** Puts a link to the content's one copy in the place of the target, in one step. */
const put = (releases: string, target: string, content: string | Buffer): void => {
  const hash = createHash('sha256').update(content).digest('hex');
  const blob = join(releases, 'store', hash.slice(0, 2), hash);
  mkdirSync(dirname(blob), { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  if (!existsSync(blob)) writeFileSync(blob, content);
  linkSync(blob, `${target}.new`);
  renameSync(`${target}.new`, target);
  // A link that is put in the place of one to the same file leaves both.
  rmSync(`${target}.new`, { force: true });
};

const contentsOf = ({ id, files, ...release }: TestRelease): Map<string, string | Buffer> => {
  const { redirects = [], documents = [], builtAt = '2026-01-01T00:00:00Z' } = release;
  const contents = new Map<string, string | Buffer>();
  for (const [path, content] of Object.entries(files)) {
    contents.set(join('public', path), content);
    if (!/\.(html|css|js)$/.test(path)) continue;
    contents.set(join('public', `${path}.br`), brotliCompressSync(content, quickly));
    contents.set(join('public', `${path}.gz`), gzipSync(content));
  }
  for (const [name, shard] of searchShards(documents))
    contents.set(join('public', indexFolder, textFile(name)), JSON.stringify(shard));
  const manifest = { releaseId: id, builtAt, pageCount: 1, coversUpTo: 1 };
  contents.set('release.json', JSON.stringify(manifest));
  contents.set('redirects.json', JSON.stringify(redirects));
  return contents;
};

/** A release on disk as the publisher leaves it, file by file in the standby tree, then the switch. */
export const writeRelease = (dataDir: string, release: TestRelease): void => {
  const releases = join(dataDir, 'releases');
  const current = join(releases, 'current');
  const tree = existsSync(current) && readlinkSync(current) === 'a' ? 'b' : 'a';
  const contents = contentsOf(release);
  for (const [path, content] of contents) put(releases, join(releases, tree, path), content);
  const root = join(releases, tree);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !contents.has(path.slice(root.length + 1))) rmSync(path);
  }
  symlinkSync(tree, `${current}.new`);
  renameSync(`${current}.new`, current);
};
