import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../fixtures/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { searchDocuments } from './search-documents.ts';
import { openSearchIndex } from './search-index.ts';
import { search, shownAtMost } from './search.ts';
import { germanCorpus } from './testing/german-corpus.ts';

const open = (input: typeof germanCorpus) => openSearchIndex(searchDocuments(createSite(input)));
const index = open(germanCorpus);
const found = (query: string): string[] => search(index, query).results.map(({ href }) => href);

describe('finds what people mean', () => {
  it.each([
    // parts of compounds
    ['Fonds', '/verfuegungsfonds/'],
    ['Handel', '/einzelhandel/'],
    ['Konzept', '/einzelhandel/'],
    ['Stelle', '/geschaeftsstelle/'],
    ['Gemeinschaft', '/isg/'],
    ['Standort', '/isg/'],
    ['Exkursion', '/koeln/'],
    ['Exkursion', '/geschaeftsstelle/'],
    ['Leitplanung', '/einzelhandel/'],
    ['Anpassung', '/foerderung/'],
    ['Erfahrung', '/geschaeftsstelle/'],
    // umlauts and ß, written as the keyboard allows
    ['Verfügungsfonds', '/verfuegungsfonds/'],
    ['verfuegungsfonds', '/verfuegungsfonds/'],
    ['verfuegungsfond', '/verfuegungsfonds/'],
    ['verfugungsfonds', '/verfuegungsfonds/'],
    ['Koeln', '/koeln/'],
    ['koln', '/koeln/'],
    ['KÖLN', '/koeln/'],
    ['Muenster', '/geschaeftsstelle/'],
    ['fussgaengerzone', '/isg/'],
    ['Strasse', '/isg/'],
    ['Massnahme', '/verfuegungsfonds/'],
    ['Foerderung', '/foerderung/'],
    // singular, plural and cases
    ['Geschäftsstellen', '/geschaeftsstelle/'],
    ['Städte', '/einzelhandel/'],
    ['innenstaedte', '/einzelhandel/'],
    ['Innenstadt', '/einzelhandel/'],
    ['Haus', '/isg/'],
    ['Beteiligungen', '/koeln/'],
    ['Leerstand', '/einzelhandel/'],
    ['Tagung', '/geschaeftsstelle/'],
    // typing errors
    ['Verfügungsfonts', '/verfuegungsfonds/'],
    ['Einzelhandlskonzept', '/einzelhandel/'],
    ['Geschäfstsstelle', '/geschaeftsstelle/'],
    // unfinished and short
    ['Verfüg', '/verfuegungsfonds/'],
    ['isg', '/isg/'],
    ['ISGG', '/isg/'],
    // several words, all of them
    ['fonds köln', '/koeln/'],
    ['handel konzept', '/einzelhandel/'],
    ['Was ist ein Verfügungsfonds?', '/verfuegungsfonds/'],
    ['Verfü\u00adgungs\u00adfonds', '/verfuegungsfonds/'],
  ])('%s → %s', (query, href) => {
    expect(found(query)).toContain(href);
  });

  it.each([
    ['Verfügungsfonds', '/verfuegungsfonds/'],
    ['Fonds', '/verfuegungsfonds/'],
    ['einzelhandelskonzept', '/einzelhandel/'],
    ['Köln', '/koeln/'],
    ['Geschäftsstelle', '/geschaeftsstelle/'],
  ])('%s leads with %s', (query, href) => {
    expect(found(query)[0]).toBe(href);
  });
});

describe('finds no more than that', () => {
  it.each(['fonds münster', 'xyzzy', 'Rind', 'isk', 'Stille', '&', '"', '   ', ''])(
    '%j: nothing',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  it('joins words by "and"', () => {
    expect(found('fonds köln')).toEqual(['/koeln/']);
  });

  it('asks the topic before the guide and the newest edition before the replaced one', () => {
    const hits = search(open(exampleBuildInput), 'Verfügungsfonds').results.map(({ href }) => href);
    expect(hits[0]).toBe('/themen/verfuegungsfonds/');
    const [newest, oldest] = ['', '-2013'].map((year) =>
      hits.indexOf(`/informationen/leitfaeden/leitfaden-verfuegungsfonds${year}/`),
    );
    expect(newest).toBeGreaterThan(0);
    expect(oldest).toBeGreaterThan(newest ?? Infinity);
  });
});

describe('results', () => {
  it('say type, title, address and date, and mark what was found', () => {
    const [first] = search(open(exampleBuildInput), 'Praxiswerkstatt').results;
    expect(first).toMatchObject({
      href: '/veranstaltungen/praxiswerkstatt-verfuegungsfonds/',
      type: 'Veranstaltung',
      title: 'Praxiswerkstatt Verfügungsfonds',
      date: 'Do., 3. Dezember 2026',
    });
    expect(first?.excerpt.filter(({ marked }) => marked)[0]?.text).toBe('Praxiswerkstatt');
  });

  it('quote plain text: no script of an editor gets into index or excerpt', () => {
    expect(JSON.stringify(searchDocuments(createSite(germanCorpus)))).not.toContain(
      'kanarienskript',
    );
    expect(found('kanarienskript')).toEqual([]);
  });

  it('mark words inside the compound’s own text, without losing a character', () => {
    const [first] = search(index, 'Gremium').results;
    const text = first?.excerpt.map((piece) => piece.text).join('');
    expect(text).toContain('entscheidet ein örtliches Gremium aus Eigentümerinnen');
  });
});

describe('hostile and huge queries', () => {
  const lorem = Array.from({ length: 50_000 }, (_, i) => `wort${i}`).join(' ');

  it.each([
    ['a long word', 'a'.repeat(1_000_000)],
    ['many words', lorem],
    ['one-letter words', 'a b c d e f g h i j k l m n o p'],
    ['names of objects', '__proto__ constructor toString hasOwnProperty'],
    ['a wildcard', '*'],
    ['a lone surrogate', '\ud800 fonds\udfff'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['patterns', '(a+)+$ .* [ \\ {"$gt":""}'],
    ['a letter with a thousand accents', `e${'\u0301'.repeat(1000)}`],
  ])('%s: an answer at once', (_, query) => {
    const started = performance.now();
    expect(search(index, query).results.length).toBeLessThanOrEqual(shownAtMost);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('shows at most fifty and counts all', () => {
    const [page] = germanCorpus.snapshot.pages;
    if (page === undefined) throw new Error('corpus without pages');
    const pages = Array.from({ length: 120 }, (_, n) => ({ ...page, id: `p${n}`, path: `p${n}` }));
    const many = open({ ...germanCorpus, snapshot: { ...germanCorpus.snapshot, pages } });
    const answer = search(many, 'Fonds');
    expect([answer.results.length, answer.total]).toEqual([50, 120]);
  });
});
