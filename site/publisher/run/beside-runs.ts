import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { log } from '../../process/log.ts';
import type { CmsClient } from '../cms-client.ts';
import type { Press } from '../press.ts';
import type { Effort } from '../releases/compress.ts';
import { writeComplete } from '../releases/write-complete.ts';
import type { Turns } from '../turns.ts';
import type { Workshop } from '../workshop.ts';
import { createSpareMemory } from './spare-memory.ts';

/** What can wait until nothing is being published. */
export interface BesideRuns {
  afterRun: () => void;
  /** Pictures up to this number have been uploaded. */
  uploaded: (uploads: number) => void;
  /** Leaves `work/latest-build.json`, the content as `npm run dev` shows it, and what is rendered. */
  leaveNotes: () => Promise<void>;
}

const idleMs = 30_000;
/** So soon after a run nobody waits for the next one yet. */
const breathMs = 50;
/**
 * Once nothing has been published for so long, what runs do not wait for is made, and what was
 * compressed in a hurry is compressed well.
 */
const quietMs = 2_000;
/** What has been rendered is written down after so many runs even where it never gets quiet. */
const runsPerNote = 100;
/** Bytes that nothing needs any more are looked for after so many runs, once it is quiet. */
const runsPerSweep = 50;

const uploadsSchema = z.object({ uploads: z.number().int().nonnegative() });

export const createBesideRuns = (options: {
  cms: Pick<CmsClient, 'uploads'>;
  press: Press;
  workshop: Workshop;
  turns: Turns;
  signal: AbortSignal;
  now: () => number;
  /** Throws when another publisher has taken over meanwhile: what lies there is its own then. */
  requireLock: () => Promise<void>;
}): BesideRuns => {
  const { cms, press, workshop, signal, now, requireLock } = options;
  const { releases, lingering, archive, images, texts, followers, dataDir } = workshop;

  let runs = 0;
  let sweptAt = 0;

  const turns: Turns = (work) =>
    options.turns(async () => {
      await requireLock();
      return work();
    });

  const warn = (what: string) => (error: unknown) => {
    log('warn', what);
    console.error(error);
  };

  /** True until something is published, after which all is begun anew. */
  const fromNowOn = (): (() => boolean) => {
    const since = runs;
    return () => !signal.aborted && runs === since;
  };
  const compress = async (effort: Effort): Promise<void> => {
    const isQuiet = fromNowOn();
    while (isQuiet() && (await turns(() => releases.compressSome(effort))));
  };
  let quiet: NodeJS.Timeout | undefined;

  const spareMemory = createSpareMemory();
  let breath: NodeJS.Timeout | undefined;

  /** Not while something is being published: both want the same processors. */
  const betweenRuns = (): Promise<void> => turns(() => Promise.resolve());

  let reading = Promise.resolve();
  const readTexts = (): void => {
    reading = reading
      .then(() => (signal.aborted ? undefined : texts.readWaiting(betweenRuns)))
      .catch(warn('texts not read'));
  };

  let expiry: NodeJS.Timeout | undefined;
  const planExpiry = (): void => {
    clearTimeout(expiry);
    const nextMs = lingering.nextMs();
    if (nextMs === null) return;
    expiry = setTimeout(
      () => void turns(() => releases.expire()).then(planExpiry, warn('not expired')),
      Math.max(0, nextMs - now()),
    );
    expiry.unref();
  };

  let left: unknown = null;
  let runsSinceNotes = 0;
  const leaveNotes = async (): Promise<void> => {
    const input = press.lastInput();
    if (input === null || input === left) return;
    const file = join(dataDir, 'work', 'latest-build.json');
    await writeFile(`${file}.part`, JSON.stringify(input));
    await rename(`${file}.part`, file);
    await press.remember();
    left = input;
    runsSinceNotes = 0;
  };

  const rest = async (): Promise<void> => {
    await turns(leaveNotes);
    if (runs - sweptAt < runsPerSweep) return;
    sweptAt = runs;
    await turns(() => archive.sweep());
  };
  let idle: NodeJS.Timeout | undefined;

  const uploadsFile = join(dataDir, 'work', 'uploads.json');
  let isPreparing = false;
  const prepareUploads = async (uploads: number): Promise<void> => {
    const text = await readFile(uploadsFile, 'utf8').catch(() => '{"uploads":0}');
    const { uploads: after } = uploadsSchema.parse(JSON.parse(text));
    if (after >= uploads) return;
    const { latest, images: waiting } = await cms.uploads(after);
    for (const { fileKey } of waiting) {
      if (signal.aborted) return;
      await betweenRuns();
      await images.makeReady(fileKey).catch(warn('picture not prepared'));
    }
    await writeComplete(uploadsFile, JSON.stringify({ uploads: latest }));
    if (latest > after) await prepareUploads(latest);
  };

  return {
    afterRun() {
      runs += 1;
      turns(() => releases.readyStandby()).catch(warn('standby not ready'));
      compress('quick').catch(warn('not compressed'));
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        followers.make(betweenRuns, fromNowOn()).catch(warn('not made after the run'));
        compress('thorough').catch(warn('not compressed'));
      }, quietMs);
      quiet.unref();
      clearTimeout(breath);
      breath = setTimeout(() => void options.turns(() => Promise.resolve(spareMemory())), breathMs);
      breath.unref();
      planExpiry();
      readTexts();
      // At once after the start, so that who is killed soon after it need not render all again.
      runsSinceNotes += 1;
      if (left === null || runsSinceNotes >= runsPerNote)
        turns(leaveNotes).catch(warn('notes not left'));
      clearTimeout(idle);
      idle = setTimeout(() => void rest().catch(warn('not tidied')), idleMs);
      idle.unref();
    },

    uploaded(uploads) {
      if (isPreparing) return;
      isPreparing = true;
      prepareUploads(uploads)
        .catch(warn('uploads not prepared'))
        .finally(() => (isPreparing = false));
    },

    leaveNotes: () => turns(leaveNotes).catch(warn('notes not left')),
  };
};
