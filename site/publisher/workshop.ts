import { readFile } from 'node:fs/promises';
import type { CmsClient } from './cms-client.ts';
import { openTextShelf, type TextShelf } from './files/document-texts.ts';
import { openDocumentShelf, type DocumentShelf } from './files/prepare-documents.ts';
import { openImageShelf, type ImageShelf } from './files/prepare-images.ts';
import { createFollowers, type Followers } from './rendering/followers.ts';
import { openArchive, type Archive } from './releases/archive.ts';
import { createBlobStore, type BlobStore } from './releases/blob-store.ts';
import { releaseLayout, type ReleaseLayout } from './releases/layout.ts';
import { openLingering, type Lingering } from './releases/lingering.ts';
import { openHistory, type ReleaseHistory } from './releases/release-history.ts';
import { openReleases, type Releases } from './releases/releases.ts';

/** What releases are made with and where they are kept. */
export interface Workshop {
  dataDir: string;
  publicUrl: string;
  layout: ReleaseLayout;
  blobs: BlobStore;
  lingering: Lingering;
  releases: Releases;
  history: ReleaseHistory;
  archive: Archive;
  images: ImageShelf;
  documents: DocumentShelf;
  texts: TextShelf;
  followers: Followers;
}

export interface WorkshopOptions {
  dataDir: string;
  publicUrl: string;
  cms: Pick<CmsClient, 'download'>;
  now: () => number;
  /** Throws when another publisher has taken over meanwhile. */
  requireLock: () => Promise<void>;
}

export const openWorkshop = async (options: WorkshopOptions): Promise<Workshop> => {
  const { dataDir, publicUrl, cms, now, requireLock } = options;
  const layout = releaseLayout(dataDir);
  const blobs = createBlobStore(layout.store);
  const lingering = await openLingering(layout.lingering);
  const releases = await openReleases({ layout, blobs, lingering, now });
  const history = await openHistory(layout.history);
  const archive = await openArchive({ releases, history, blobs, lingering, now, requireLock });
  const images = await openImageShelf({ cms, blobs, dataDir });
  const documents = await openDocumentShelf({ cms, blobs, dataDir });
  const texts = await openTextShelf({ documents, dataDir });
  return {
    dataDir,
    publicUrl,
    layout,
    blobs,
    lingering,
    releases,
    history,
    archive,
    images,
    documents,
    texts,
    followers: createFollowers(),
  };
};

/** Keeps the bytes of files that lie elsewhere; resolves with their places and hashes. */
export const keepAssets = async (
  assets: ReadonlyMap<string, string>,
  blobs: BlobStore,
): Promise<Map<string, string>> => {
  const kept = new Map<string, string>();
  for (const [address, file] of assets)
    kept.set(`public${address}`, blobs.put(await readFile(file)));
  return kept;
};
