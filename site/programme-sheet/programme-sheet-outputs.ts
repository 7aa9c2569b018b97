import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '@netzwerk/shared';
import { remember } from '../src/cms/remember.ts';
import type { Site } from '../src/cms/site.ts';
import { contentKey } from '../src/outputs/content-key.ts';
import { selectProgrammeSheet, type ProgrammeSheet } from '../src/views/programme-sheet.ts';
import { hasSheet, programmeYears } from '../src/views/programme.ts';
import { drawProgrammeSheet } from './draw-programme-sheet.ts';
import { sheetFontFiles } from './sheet-fonts.ts';

export interface ProgrammeSheetOutput {
  /** Where it lies in the served folder. */
  file: string;
  /** Equal for what is drawn alike: of what it shows and of all that draws it. */
  key: string;
  bytes: () => Promise<Buffer>;
}

const here = import.meta.dirname;
const drawingFiles = [
  join(here, 'draw-programme-sheet.ts'),
  join(here, 'sheet-canvas.ts'),
  join(here, 'sheet-fonts.ts'),
  join(here, 'unpack-woff.ts'),
  join(here, '../src/plans/figure-ground.ts'),
  join(here, '../src/plans/polygon.ts'),
  join(here, '../src/styles/tokens.ts'),
  ...sheetFontFiles,
];

let known: string | null = null;
const drawingHash = (): string => {
  if (known !== null) return known;
  const hash = createHash('sha256');
  for (const file of drawingFiles) hash.update(readFileSync(file));
  return (known = hash.digest('base64url'));
};

const outputOf = remember((sheet: ProgrammeSheet): ProgrammeSheetOutput => ({
  file: paths.programmeSheet(sheet.year),
  key: `${drawingHash()} ${contentKey(sheet)}`,
  bytes: () => drawProgrammeSheet(sheet),
}));

const sheetYears = (site: Site): string[] =>
  programmeYears(site).filter((year) => hasSheet(site, year));

/** The PDF of every Jahresprogramm that is not over. */
export const programmeSheetOutputs = function* (site: Site): Generator<ProgrammeSheetOutput> {
  for (const year of sheetYears(site)) {
    const sheet = selectProgrammeSheet(site, year);
    if (sheet !== null) yield outputOf(sheet);
  }
};

/** The one with this address; null where there is none. */
export const programmeSheetAt = (site: Site, address: string): ProgrammeSheetOutput | null => {
  const year = sheetYears(site).find((one) => paths.programmeSheet(one) === address);
  const sheet = year === undefined ? null : selectProgrammeSheet(site, year);
  return sheet && outputOf(sheet);
};
