import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { articleYears, selectArticles, selectArticleYear } from './articles.ts';
import { reviewYears, selectReviews, selectReviewYear } from './reviews.ts';

const { snapshot } = exampleBuildInput;
const [template] = snapshot.articles;
if (template === undefined) throw new Error('fixture without articles');

/** As many articles as are said for each year. */
const siteWith = (counts: Readonly<Record<string, number>>) =>
  createSite({
    ...exampleBuildInput,
    snapshot: {
      ...snapshot,
      articles: Object.entries(counts).flatMap(([year, count]) =>
        Array.from({ length: count }, (_, index) => ({
          ...template,
          id: `article-${year}-${index}`,
          slug: `meldung-${year}-${index}`,
          publishedOn: `${year}-05-03`,
        })),
      ),
    },
  });

describe('a list by years', () => {
  const site = siteWith({ '2026': 12, '2025': 25, '2024': 9, '2023': 1 });
  const front = selectArticles(site);

  it('shows whole years on its front until there is enough to read, latest first', () => {
    expect(front.years.map(({ year, articles }) => [year, articles.length])).toEqual([
      ['2026', 12],
      ['2025', 25],
    ]);
  });

  it('leads to the page of every year, of those on the front too', () => {
    expect(front.yearLinks.map(({ href }) => href)).toEqual([
      '/informationen/meldungen/jahr/2026/',
      '/informationen/meldungen/jahr/2025/',
      '/informationen/meldungen/jahr/2024/',
      '/informationen/meldungen/jahr/2023/',
    ]);
  });

  it('has a page for every year, those on the front included: no address ever goes away', () => {
    expect(articleYears(site)).toEqual(['2026', '2025', '2024', '2023']);
    const page = selectArticleYear(site, '2026');
    expect(page?.articles).toHaveLength(12);
    expect(page?.countPhrase).toBe('12 Meldungen');
    expect(page?.yearLinks.filter(({ current }) => current)).toEqual([
      { label: '2026', href: '/informationen/meldungen/jahr/2026/', current: true },
    ]);
    expect(selectArticleYear(site, '2023')?.countPhrase).toBe('1 Meldung');
    expect(selectArticleYear(site, '1999')).toBeNull();
  });
});

it('keeps each review on exactly one year’s page, and small archives whole on the front', () => {
  const site = createSite(exampleBuildInput);
  const rows = reviewYears(site).flatMap((year) => selectReviewYear(site, year)?.events ?? []);
  expect(rows).toEqual(selectReviews(site).years.flatMap(({ events }) => events));
  expect(new Set(rows.map(({ href }) => href)).size).toBe(rows.length);
});
