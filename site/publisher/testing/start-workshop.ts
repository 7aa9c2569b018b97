import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkshop, type Workshop } from '../workshop.ts';
import { smallPdf } from './small-pdf.ts';

export interface TestWorkshop {
  dataDir: string;
  clock: { ms: number };
  workshop: Workshop;
  /** As after a restart: everything is read from the disk again. */
  reopen: () => Promise<Workshop>;
  close: () => Promise<void>;
}

/** A pixel, in the form that the file's name promises nobody. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Everything that releases are made with, in a folder of its own, with a clock that stands still. */
export const startWorkshop = async (): Promise<TestWorkshop> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'workshop-'));
  const clock = { ms: Date.parse('2026-11-22T09:00:00Z') };
  const open = (): Promise<Workshop> =>
    openWorkshop({
      dataDir,
      publicUrl: 'https://innenstadt.example',
      cms: {
        download: (fileKey, target) =>
          writeFile(
            target,
            fileKey.includes('bild') ? picture : smallPdf(`Ein Text in der Datei ${fileKey}.`),
          ),
      },
      now: () => clock.ms,
      requireLock: () => Promise.resolve(),
    });
  return {
    dataDir,
    clock,
    workshop: await open(),
    reopen: open,
    close: () => rm(dataDir, { recursive: true, force: true }),
  };
};
