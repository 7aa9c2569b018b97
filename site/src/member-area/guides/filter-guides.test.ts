import { describe, expect, it } from '@jest/globals';
import type { MemberGuideSummary } from '@netzwerk/shared';
import { filterGuides, topicsOf } from './filter-guides.ts';

const guide = (title: string, topics: string[] = []): MemberGuideSummary => ({
  id: title,
  title,
  slug: 'x',
  kind: 'arbeitshilfe',
  visibility: 'members',
  summary: 'Für Städte und Gemeinden',
  edition: null,
  publishedOn: '2026-03-12',
  topics: topics.map((name) => ({ id: `id-${name}`, title: name })),
  files: [],
});
const all = [guide('Verfügungsfonds einrichten', ['Verfügungsfonds']), guide('Straßenräume')];
const titles = (search: string, topic = '') =>
  filterGuides(all, { search, topic }).map(({ title }) => title);

describe('searching guides', () => {
  it.each(['verfügungs', 'VERFUEGUNGSFONDS', 'fonds einrichten', 'einrichten städte'])(
    'finds by "%s"',
    (search) => {
      expect(titles(search)).toEqual(['Verfügungsfonds einrichten']);
    },
  );

  it('wants every word, and gives everything for none', () => {
    expect(titles('verfügungsfonds quatsch')).toEqual([]);
    expect(titles('  ')).toHaveLength(2);
    expect(titles('strasse')).toEqual(['Straßenräume']);
  });

  it('narrows by topic; an unknown topic gives nothing', () => {
    expect(titles('', 'id-Verfügungsfonds')).toHaveLength(1);
    expect(titles('', 'id-fremd')).toEqual([]);
    expect(topicsOf(all)).toEqual([{ id: 'id-Verfügungsfonds', title: 'Verfügungsfonds' }]);
  });
});
