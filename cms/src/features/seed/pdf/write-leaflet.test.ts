import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadFonts, unwritable } from './leaflet-fonts';
import { writeLeaflet } from './write-leaflet';

const markdown = `## Grundlagen

Ein **Fonds** mit „Anführung“ und [Adresse](https://www.innenstadt.example/fonds).

- erstens
- zweitens
  1. darunter

| Merkmal | Wert |
| --- | --- |
${Array.from({ length: 60 }, (_, index) => `| Zeile ${index} | ${index} Euro |`).join('\n')}

### Größeres

> Merksatz
`;

const count = (pdf: string, needle: string): number => pdf.split(needle).length - 1;

describe('a leaflet', () => {
  let pdf = '';
  beforeAll(async () => {
    const bytes = await writeLeaflet(
      {
        title: 'Arbeitshilfe, die lange Fassung',
        kind: 'Arbeitshilfe, 2. Auflage',
        publisher: 'Netzwerk',
        asOf: 'Stand: 22. Mai 2026',
        summary: 'Kurz gesagt.',
        markdown,
      },
      loadFonts(path.resolve('node_modules/@fontsource/source-sans-3/files')),
    );
    // Objects of the catalogue and the structure tree are not compressed.
    pdf = bytes.toString('latin1');
  });

  test('says its language and shows its title instead of its file name', () => {
    expect(pdf).toContain('/Lang (de-DE)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('(Arbeitshilfe, die lange Fassung)');
  });

  test('carries a structure tree with headings, lists and a table', () => {
    expect(pdf).toContain('/Marked true');
    const tags = ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'BlockQuote'];
    expect(tags.map((tag) => [tag, count(pdf, `/S /${tag}\n`)])).toEqual([
      ['H1', 1],
      ['H2', 1],
      ['H3', 1],
      ['L', 2],
      ['LI', 3],
      ['Table', 1],
      ['TH', 2],
      ['BlockQuote', 1],
    ]);
  });

  test('names the direction of table heads and keeps repeated heads out of the structure', () => {
    expect(count(pdf, '/Scope /Column')).toBe(2);
    expect(count(pdf, '/S /TR\n')).toBe(61);
    expect(count(pdf, '/Type /Page\n')).toBeGreaterThan(1);
  });

  test('embeds every font it uses', () => {
    expect(count(pdf, '/FontFile')).toBe(count(pdf, '/Type /FontDescriptor'));
    expect(pdf).not.toContain('/BaseFont /Helvetica');
  });
});

test('characters that the typeface lacks are found', () => {
  expect(unwritable('Größe „5 €“ – 20 %')).toEqual([]);
  expect(unwritable('A → B ✓ A')).toEqual(['→', '✓']);
});
