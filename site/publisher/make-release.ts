import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requiredPagePaths, type ReleaseManifest, type SiteSnapshot } from '@netzwerk/shared';
import { searchDocuments } from '../search/search-documents.ts';
import { searchShards } from '../search/search-shards.ts';
import type { BuildInput } from '../src/cms/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { buildPages } from './build-pages.ts';
import { checkPages } from './check-pages.ts';
import type { CmsClient } from './cms-client.ts';
import { placesByAddress } from './content-places.ts';
import { precompress } from './precompress.ts';
import { prepareDocuments } from './prepare-documents.ts';
import { prepareImages } from './prepare-images.ts';
import { PublishProblem } from './publish-problem.ts';
import {
  newReleaseId,
  pruneReleases,
  readCurrentRelease,
  releasesIn,
  switchRelease,
} from './release-directory.ts';
import { usedDocuments, usedImages } from './used-files.ts';

export interface ReleaseOrder {
  snapshot: SiteSnapshot;
  snapshotHash: string;
  coversUpTo: number;
  now: Date;
}

export interface ReleaseWorkshop {
  dataDir: string;
  publicUrl: string;
  cms: CmsClient;
  buildTimeoutMs: number;
  signal: AbortSignal;
  /** Asked right before the switch: another publisher may have taken over meanwhile. */
  mayStillSwitch: () => Promise<boolean>;
}

const requirePages = (snapshot: SiteSnapshot, publicUrl: string): void => {
  const present = new Set(snapshot.pages.map(({ path }) => path));
  const missing = requiredPagePaths.filter((path) => !present.has(path));
  if (missing.length === 0) return;
  const adminUrl = `${publicUrl}/admin/content-manager/collection-types/api::page.page`;
  throw new PublishProblem(
    missing.map(
      (path) =>
        `Die Seite mit der Adresse „${path}“ fehlt; ohne sie führt die Navigation ins Leere. ` +
        `Bitte anlegen und veröffentlichen: ${adminUrl}`,
    ),
    { mayPass: false },
  );
};

const fill = async (
  order: ReleaseOrder,
  workshop: ReleaseWorkshop,
  working: string,
  id: string,
): Promise<ReleaseManifest> => {
  const { snapshot, now } = order;
  const { dataDir, publicUrl, cms } = workshop;
  const publicDirectory = join(working, 'public');
  const files = { cms, dataDir, publicDirectory };
  const previous = await readCurrentRelease(dataDir);

  // Pages first: Astro empties its output folder before it writes.
  const staged = join(working, 'files');
  const staging = { ...files, publicDirectory: staged };
  const media = await prepareImages({ ...staging, images: usedImages(snapshot, publicUrl) });
  const documents = await prepareDocuments({
    ...staging,
    documents: usedDocuments(snapshot, publicUrl),
  });
  const input: BuildInput = { snapshot, now: now.toISOString(), publicUrl, media, documents };
  const buildInput = join(dataDir, 'work', `build-${id}.json`);
  await writeFile(buildInput, JSON.stringify(input));
  await buildPages({
    buildInput,
    outDirectory: publicDirectory,
    timeoutMs: workshop.buildTimeoutMs,
    signal: workshop.signal,
  });
  for (const folder of ['media', 'dokumente']) await moveIfThere(staged, publicDirectory, folder);
  await rm(staged, { recursive: true, force: true });

  const { pageCount, problems } = await checkPages({
    publicDirectory,
    publicUrl,
    redirects: snapshot.redirects,
    places: placesByAddress(snapshot, publicUrl),
    previousPageCount: previous?.manifest.pageCount ?? null,
  });
  if (problems.length > 0) throw new PublishProblem(problems, { mayPass: false });

  await precompress(publicDirectory, previous?.publicDirectory ?? null);
  const manifest: ReleaseManifest = {
    releaseId: id,
    builtAt: now.toISOString(),
    pageCount,
    coversUpTo: order.coversUpTo,
    snapshotHash: order.snapshotHash,
  };
  await mkdir(join(working, 'search'));
  for (const [name, shard] of searchShards(searchDocuments(createSite(input))))
    await writeFile(join(working, 'search', `${name}.json`), JSON.stringify(shard));
  await writeFile(join(working, 'redirects.json'), JSON.stringify(snapshot.redirects));
  await writeFile(join(working, 'release.json'), JSON.stringify(manifest));
  // Kept for `npm run dev`, which shows the pages of the last release.
  await rename(buildInput, join(dataDir, 'work', 'latest-build.json'));
  return manifest;
};

const moveIfThere = (from: string, to: string, folder: string): Promise<void> =>
  rename(join(from, folder), join(to, folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });

/**
 * Builds, checks and switches to a new release.
 * @throws {PublishProblem} and leaves the old release as it was, down to the last byte
 */
export const makeRelease = async (
  order: ReleaseOrder,
  workshop: ReleaseWorkshop,
): Promise<ReleaseManifest> => {
  requirePages(order.snapshot, workshop.publicUrl);
  const id = newReleaseId(order.now);
  const working = join(releasesIn(workshop.dataDir), `${id}.tmp`);
  await mkdir(working, { recursive: true });
  try {
    const manifest = await fill(order, workshop, working, id);
    if (!(await workshop.mayStillSwitch()))
      throw new PublishProblem(['Ein anderer Publisher hat übernommen.'], { mayPass: true });
    await switchRelease(workshop.dataDir, working, id);
    await pruneReleases(workshop.dataDir);
    return manifest;
  } finally {
    await rm(working, { recursive: true, force: true });
    await rm(join(workshop.dataDir, 'work', `build-${id}.json`), { force: true });
  }
};
