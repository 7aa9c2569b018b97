import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../../fixtures/build-input.ts';
import { createSite } from '../../cms/site.ts';
import { selectArticles, selectArticleYear } from '../articles.ts';
import { selectEvents } from '../events.ts';
import { selectGuides } from '../guides.ts';
import { listFilter } from './list-filter.ts';

const site = createSite(exampleBuildInput);

const facet = (
  name: string,
  options: readonly string[],
  valuesOf: (entry: string) => string[],
) => ({
  name,
  label: name,
  options: options.map((value) => ({ value, label: value.toUpperCase() })),
  valuesOf,
});
const list = { action: '/liste/', one: 'Ding', many: 'Dinge', hrefOf: (entry: string) => entry };

describe('the filter of a list', () => {
  it('offers in their order the options that lead somewhere, with how many there are', () => {
    const filter = listFilter({
      ...list,
      entries: ['ab', 'b', 'c'],
      facets: [facet('x', ['c', 'b', 'a', 'z'], (entry) => [...entry])],
    });
    expect(filter?.groups[0]?.options.map(({ label, count }) => [label, count])).toEqual([
      ['C', 1],
      ['B', 2],
      ['A', 1],
    ]);
    expect(filter?.values).toEqual({ ab: 'x:a x:b', b: 'x:b', c: 'x:c' });
  });

  it('leaves out what tells no entries apart, and itself where nothing does', () => {
    const alike = facet('alle', ['ja', 'nein'], () => ['ja']);
    const unknown = facet('keine', ['ja'], () => []);
    expect(listFilter({ ...list, entries: ['a', 'b'], facets: [alike, unknown] })).toBeNull();
    const apart = facet('wer', ['a'], (entry) => [entry]);
    const filter = listFilter({ ...list, entries: ['a', 'b'], facets: [alike, apart] });
    expect(filter?.groups.map(({ name }) => name)).toEqual(['wer']);
  });

  it('says of each row of a list what it is', () => {
    const events = selectEvents(site);
    const rows = events.months.flatMap((month) => month.events);
    expect(rows.every(({ href }) => events.filter?.values[href] !== undefined)).toBe(true);
    expect(events.filter?.values['/veranstaltungen/netzwerkaustausch-leerstand/']).toBe(
      'format:netzwerkaustausch thema:einzelhandelskonzepte zielgruppe:mitglieder modus:online',
    );
    const guides = selectGuides(site);
    const cards = guides.kinds.flatMap((kind) => kind.guides);
    expect(cards.every(({ href }) => guides.filter?.values[href] !== undefined)).toBe(true);
  });

  it('counts articles of all years on the front, and describes them where they stand', () => {
    const front = selectArticles(site);
    const years = front.filter?.groups.find(({ name }) => name === 'jahr')?.options ?? [];
    const total = years.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(site.articles.all.length);
    for (const { value, count } of years)
      expect(Object.keys(selectArticleYear(site, value)?.values ?? {})).toHaveLength(count);
  });
});
