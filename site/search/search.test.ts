import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../fixtures/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { searchDocuments } from './documents/search-documents.ts';
import { openSearchIndex } from './search-index.ts';
import { hitsPerPage } from './answers/refine-hits.ts';
import { questionOf, type SearchQuestion } from './answers/search-question.ts';
import { search } from './search.ts';
import { expectedHits, findsNothing, leadingHits } from './testing/expected-hits.ts';
import { germanCorpus } from './testing/german-corpus.ts';

const open = (input: typeof germanCorpus) => openSearchIndex(searchDocuments(createSite(input)));
const index = open(germanCorpus);
const found = (query: string): string[] =>
  search(index, questionOf(query)).results.map(({ href }) => href);

describe('finds what people mean', () => {
  it('is a list that is worth its name', () => {
    expect(new Set(expectedHits.map(([query]) => query)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(expectedHits)('%s → %s', (query, href) => {
    expect(found(query)).toContain(href);
  });

  it.each(leadingHits)('%s leads with %s', (query, href) => {
    expect(found(query)[0]).toBe(href);
  });

  it('control: without the page that is meant, its queries fail', () => {
    const without = openSearchIndex(
      searchDocuments(createSite(germanCorpus)).filter(({ href }) => href !== '/verfuegungsfonds/'),
    );
    const missed = expectedHits.filter(
      ([query, href]) =>
        !search(without, questionOf(query)).results.some((result) => result.href === href),
    );
    expect(missed).toEqual(expectedHits.filter(([, href]) => href === '/verfuegungsfonds/'));
  });
});

describe('finds no more than that', () => {
  it.each(findsNothing)('%j: nothing', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('joins words by "and"', () => {
    expect(found('fonds köln')).toEqual(['/koeln/']);
  });

  it('asks the topic before the guide and the newest edition before the replaced one', () => {
    const hits = search(open(exampleBuildInput), questionOf('Verfügungsfonds')).results.map(
      ({ href }) => href,
    );
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
    const [first] = search(open(exampleBuildInput), questionOf('Praxiswerkstatt')).results;
    expect(first).toMatchObject({
      href: '/veranstaltungen/praxiswerkstatt-verfuegungsfonds/',
      type: 'Veranstaltung',
      title: 'Praxiswerkstatt Verfügungsfonds',
      date: 'Do., 3. Dezember 2026',
    });
    expect(first?.excerpt.filter(({ marked }) => marked)[0]?.text).toBe('Praxiswerkstatt');
  });

  it('lead to the fronts of sections too, by their names', () => {
    const fronts = open({
      ...germanCorpus,
      snapshot: {
        ...germanCorpus.snapshot,
        pages: [
          ['informationen/meldungen', 'Meldungen'],
          ['veranstaltungen/rueckblick', 'Rückblick'],
          ['mitgliederbereich', 'Mitgliederbereich'],
        ].flatMap(([path = '', title = '']) =>
          germanCorpus.snapshot.pages
            .slice(0, 1)
            .map((page) => ({ ...page, id: path, path, title })),
        ),
      },
    });
    const firstFor = (query: string) => search(fronts, questionOf(query)).results[0]?.href;
    expect(firstFor('Meldungen')).toBe('/informationen/meldungen/');
    expect(firstFor('Rueckblick')).toBe('/veranstaltungen/rueckblick/');
    expect(firstFor('Mitgliederbereich')).toBe('/mitgliederbereich/');
  });

  it('quote plain text: no script of an editor gets into index or excerpt', () => {
    expect(JSON.stringify(searchDocuments(createSite(germanCorpus)))).not.toContain(
      'kanarienskript',
    );
    expect(found('kanarienskript')).toEqual([]);
  });

  it('mark words inside the compound’s own text, without losing a character', () => {
    const [first] = search(index, questionOf('Gremium')).results;
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
    expect(search(index, questionOf(query)).results.length).toBeLessThanOrEqual(hitsPerPage);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('shows them page by page, each hit once, and counts all', () => {
    const [page] = germanCorpus.snapshot.pages;
    if (page === undefined) throw new Error('corpus without pages');
    const pages = Array.from({ length: 34 }, (_, n) => ({ ...page, id: `p${n}`, path: `p${n}` }));
    const many = open({ ...germanCorpus, snapshot: { ...germanCorpus.snapshot, pages } });
    const answers = [1, 2, 3, 4].map((number) =>
      search(many, { ...questionOf('Fonds'), page: number }),
    );
    expect(answers.map(({ results }) => results.length)).toEqual([10, 10, 10, 4]);
    expect(answers.map(({ total, pages: count }) => [total, count])).toEqual(
      answers.map(() => [34, 4]),
    );
    const hrefs = answers.flatMap(({ results }) => results.map(({ href }) => href));
    expect(new Set(hrefs).size).toBe(34);
    expect(search(many, { ...questionOf('Fonds'), page: 999 }).question.page).toBe(4);
  });
});

describe('filters', () => {
  const site = open(exampleBuildInput);
  const ask = (more: Partial<SearchQuestion>) =>
    search(site, { ...questionOf('Verfügungsfonds'), ...more });
  const options = (answer: ReturnType<typeof ask>, name: string) =>
    answer.filters.find((filter) => filter.name === name)?.options ?? [];

  it('count what each choice gives, and give as much', () => {
    const all = ask({});
    expect(options(all, 'kind').length).toBeGreaterThan(2);
    expect(options(all, 'kind').reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
    for (const { value, count } of options(all, 'kind'))
      expect([value, ask({ kind: value }).total]).toEqual([value, count]);
    expect(options(all, 'topic').length).toBeGreaterThan(0);
    for (const { value, count } of options(all, 'topic'))
      expect([value, ask({ topic: value }).total]).toEqual([value, count]);
  });

  it('count beside what is chosen of the other', () => {
    const chosen = ask({ topic: 'verfuegungsfonds' });
    expect(chosen.unfiltered).toBeGreaterThan(chosen.total);
    for (const { value, count } of options(chosen, 'kind'))
      expect(ask({ topic: 'verfuegungsfonds', kind: value }).total).toBe(count);
    expect(options(chosen, 'topic').filter(({ isChosen }) => isChosen)).toHaveLength(1);
  });

  it('say what there is not, and leave it out', () => {
    const answer = ask({ kind: 'rezepte', topic: 'gibt-es-nicht' });
    expect(answer.total).toBe(ask({}).total);
    expect(answer.ignored).toHaveLength(2);
    expect(answer.question).toMatchObject({ kind: null, topic: null });
  });
});
