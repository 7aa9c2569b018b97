import type { ReleaseManifest } from '@netzwerk/shared';
import { PublishProblem } from '../publish-problem.ts';
import type { BlobStore } from './blob-store.ts';
import { newReleaseId, type FileHashes } from './layout.ts';
import type { Lingering } from './lingering.ts';
import { changesBetween, type Changes, type ReleaseHistory } from './release-history.ts';
import type { Releases } from './releases.ts';

/** What the newest release consists of; it is the live one unless the office has gone back. */
interface Head {
  manifest: ReleaseManifest | null;
  files: FileHashes;
}

export interface Committed {
  manifest: ReleaseManifest;
  /** Against what was served before; empty where nothing had to be done. */
  changes: Changes;
}

/** Makes new releases, keeps the last ones, goes back to one of them. */
export interface Archive {
  newest(): Head;
  /** Serves `files`, as a new release where they are not what the newest one holds. */
  commit(
    files: FileHashes,
    about: Pick<ReleaseManifest, 'pageCount' | 'coversUpTo'>,
  ): Promise<Committed>;
  /** @throws {PublishProblem} when that release is no longer kept whole */
  goTo(releaseId: string): Promise<Committed>;
  /** Forgets all releases but the newest and deletes every byte that only they held. */
  forget(): Promise<void>;
  /** Deletes what neither a kept release nor a reader needs; resolves with how many files. */
  sweep(): Promise<number>;
}

interface Options {
  releases: Releases;
  history: ReleaseHistory;
  blobs: BlobStore;
  lingering: Lingering;
  now: () => number;
  /** Throws when another publisher has taken over meanwhile. */
  requireLock: () => Promise<void>;
}

export const openArchive = async (options: Options): Promise<Archive> => {
  const { releases, history, blobs, lingering, now, requireLock } = options;

  const findHead = async (): Promise<Head> => {
    const { manifest, files } = releases.live();
    const current = manifest && history.find(manifest.releaseId);
    const newest = history.entries().at(-1);
    if (current && newest)
      return { manifest: newest.manifest, files: history.walk(files, current, newest) };
    // What is served is none of ours, or is from before there was a history: it starts here.
    await history.forget();
    if (manifest !== null && files.size > 0) {
      await history.add(manifest, {});
      await history.forget();
    }
    return { manifest: files.size > 0 ? manifest : null, files };
  };
  let head = await findHead();

  const serve = async (
    manifest: ReleaseManifest,
    files: FileHashes,
    note: () => Promise<void>,
  ): Promise<Committed> => {
    const before = releases.live();
    if (before.manifest?.releaseId === manifest.releaseId) return { manifest, changes: {} };
    const changes = changesBetween(before.files, files);
    await releases.switchTo(files, manifest, async () => {
      await requireLock();
      await note();
    });
    return { manifest, changes };
  };

  const sweep = (): Promise<number> =>
    blobs.sweep(
      new Set([
        ...releases.live().files.values(),
        ...head.files.values(),
        ...lingering.hashes(),
        ...history.hashes(),
      ]),
    );

  return {
    newest: () => head,
    sweep,

    async commit(files, about) {
      const changes = changesBetween(head.files, files);
      if (head.manifest !== null && Object.keys(changes).length === 0)
        return serve(head.manifest, files, () => Promise.resolve());
      const nowMs = now();
      const manifest = {
        releaseId: newReleaseId(nowMs),
        builtAt: new Date(nowMs).toISOString(),
        ...about,
      };
      return serve(manifest, files, async () => {
        await history.add(manifest, changes);
        head = { manifest, files };
      });
    },

    async goTo(releaseId) {
      const wanted = history.find(releaseId);
      const newest = history.entries().at(-1);
      if (!wanted || !newest)
        throw new PublishProblem(
          [`Der Stand ${releaseId} ist nicht mehr vorhanden. Die Website bleibt, wie sie ist.`],
          { mayPass: false },
        );
      const files = history.walk(head.files, newest, wanted);
      for (const [path, hash] of files)
        if (!blobs.has(hash))
          throw new PublishProblem(
            [`Der Stand ${releaseId} ist nicht mehr vollständig (${path} fehlt).`],
            { mayPass: false },
          );
      return serve(wanted.manifest, files, () => Promise.resolve());
    },

    async forget() {
      await history.forget();
      await sweep();
    },
  };
};
