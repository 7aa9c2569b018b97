import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paths } from '@netzwerk/shared';
import { drawnOutputs, makerHash, type DrawnOutput } from '../drawing/drawn-output.ts';
import type { Site } from '../src/cms/site.ts';
import { selectProgrammeSheet, type ProgrammeSheet } from '../src/views/programme-sheet.ts';
import { hasSheet, programmeYears } from '../src/views/programme.ts';
import { drawInThread } from './draw-in-thread.ts';
import { sheetFontFiles } from './sheet-fonts.ts';

const here = import.meta.dirname;
const drawingFiles = [
  join(here, 'draw-programme-sheet.ts'),
  join(here, 'sheet-canvas.ts'),
  join(here, 'sheet-fonts.ts'),
  fileURLToPath(import.meta.resolve('@netzwerk/shared/woff')),
  join(here, '../src/plans/figure-ground.ts'),
  join(here, '../src/plans/polygon.ts'),
  join(here, '../src/styles/tokens.ts'),
  ...sheetFontFiles,
];

const outputOf = drawnOutputs<ProgrammeSheet>({
  file: ({ year }) => paths.programmeSheet(year),
  maker: makerHash(drawingFiles),
  draw: drawInThread,
  isApart: true,
});

const sheetYears = (site: Site): string[] =>
  programmeYears(site).filter((year) => hasSheet(site, year));

/** The PDF of every Jahresprogramm that is not over. */
export const programmeSheetOutputs = function* (site: Site): Generator<DrawnOutput> {
  for (const year of sheetYears(site)) {
    const sheet = selectProgrammeSheet(site, year);
    if (sheet !== null) yield outputOf(sheet);
  }
};

/** The one with this address; null where there is none. */
export const programmeSheetAt = (site: Site, address: string): DrawnOutput | null => {
  const year = sheetYears(site).find((one) => paths.programmeSheet(one) === address);
  const sheet = year === undefined ? null : selectProgrammeSheet(site, year);
  return sheet && outputOf(sheet);
};
