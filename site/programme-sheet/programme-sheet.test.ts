import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../fixtures/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { selectProgrammeSheet, type ProgrammeSheet } from '../src/views/programme-sheet.ts';
import { drawInThread } from './draw-in-thread.ts';
import { drawProgrammeSheet } from './draw-programme-sheet.ts';
import { programmeSheetAt, programmeSheetOutputs } from './programme-sheet-outputs.ts';

const site = createSite(exampleBuildInput);
const sheetOf = (year: string): ProgrammeSheet => {
  const sheet = selectProgrammeSheet(site, year);
  if (sheet === null) throw new Error(`no programme of ${year}`);
  return sheet;
};

/** Objects of the catalogue and the structure tree are not compressed. */
const textOf = async (sheet: ProgrammeSheet): Promise<string> =>
  (await drawProgrammeSheet(sheet)).toString('latin1');
const count = (pdf: string, needle: string): number => pdf.split(needle).length - 1;

describe('the PDF of a Jahresprogramm', () => {
  it('has the same bytes whenever it is made, and others when it says something else', async () => {
    const sheet = sheetOf('2027');
    const first = await drawProgrammeSheet(sheet);
    expect((await drawProgrammeSheet(structuredClone(sheet))).equals(first)).toBe(true);
    const other = await drawProgrammeSheet({ ...sheet, lead: 'Anders.' });
    expect(other.equals(first)).toBe(false);
  });

  it('says its language and its title, and embeds every font it uses', async () => {
    const pdf = await textOf(sheetOf('2027'));
    expect(pdf).toContain('/Lang (de-DE)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('<rdf:li xml:lang="x-default">Jahresprogramm 2027');
    expect(count(pdf, '/FontFile')).toBe(count(pdf, '/Type /FontDescriptor'));
    expect(pdf).not.toContain('/BaseFont /Helvetica');
  });

  it('carries a structure tree: months as headings, events below them, addresses as links', async () => {
    const pdf = await textOf(sheetOf('2027'));
    expect(pdf).toContain('/Marked true');
    const tags = ['H1', 'H2', 'H3', 'Sect', 'L', 'LI', 'Link'];
    // Three months and the office.
    expect(tags.map((tag) => [tag, count(pdf, `/S /${tag}\n`)])).toEqual([
      ['H1', 1],
      ['H2', 4],
      ['H3', 5],
      ['Sect', 5],
      ['L', 1],
      ['LI', 3],
      ['Link', 5],
    ]);
    expect(pdf).toContain('/veranstaltungen/tagung-innenstadt-2027/)');
  });

  it('goes on over as many pages as there are events', async () => {
    const sheet = sheetOf('2027');
    const long = { ...sheet, months: Array.from({ length: 12 }, () => sheet.months).flat() };
    const pdf = await textOf(long);
    expect(count(pdf, '/Type /Page\n')).toBeGreaterThan(8);
    expect(count(pdf, '/S /H3\n')).toBe(60);
  });

  it('sets names of other languages, and does not break at what means something in XML', async () => {
    const sheet = { ...sheetOf('2017'), siteName: 'Stadt & Land <x>', lead: 'Łódź, Čapek.' };
    const pdf = await textOf(sheet);
    expect(count(pdf, '/Type /FontDescriptor')).toBe(4);
    expect(pdf).not.toContain('<x>');
  });

  it('is there for the years with events that are not over, and nowhere else', () => {
    const files = [...programmeSheetOutputs(site)].map(({ file }) => file);
    expect(files[0]).toBe('/veranstaltungen/jahresprogramm/2027.pdf');
    expect(files.at(-1)).toBe(`/veranstaltungen/jahresprogramm/${site.today.slice(0, 4)}.pdf`);
    expect(programmeSheetAt(site, files[0] ?? '')).not.toBeNull();
    for (const year of ['2017', '1999'])
      expect(programmeSheetAt(site, `/veranstaltungen/jahresprogramm/${year}.pdf`)).toBeNull();
  });

  it('is drawn in a thread, several at a time, with the same bytes', async () => {
    const outputs = [...programmeSheetOutputs(site)];
    expect(outputs.length).toBeGreaterThan(1);
    const drawn = await Promise.all(outputs.map(({ bytes }) => bytes()));
    for (const [index, { file }] of outputs.entries()) {
      const here = await drawProgrammeSheet(sheetOf(/\d{4}/.exec(file)?.[0] ?? ''));
      expect(drawn[index]?.equals(here)).toBe(true);
    }
  });

  it('says why it cannot be drawn, and the next one can', async () => {
    const sheet = sheetOf('2027');
    const broken = drawInThread({ ...sheet, asOf: 'irgendwann' });
    await expect(broken).rejects.toThrow('Jahresprogramm');
    expect((await drawInThread(sheet)).length).toBeGreaterThan(10_000);
  });
});
