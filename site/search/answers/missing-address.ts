import { escapeHtml } from './render-search-results.ts';
import type { SearchAnswer, SearchResult } from '../search.ts';

/** Where the static error page takes what was perhaps meant. */
const marker = '<!--missing-address-->';
const shownAtMost = 5;
const longest = 120;

/** Ways of writing an address that say nothing of what is there. */
const technical = new Set(
  'index default home start seite page html htm php aspx de www id'.split(' '),
);

const wordsOf = (segment: string): string[] =>
  (segment.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !technical.has(word.toLowerCase()));

/**
 * What to search for instead of a missing address, best first: all its words, those of its end, and
 * each of these by itself, the longest first. Empty where it says nothing.
 */
export const queriesFor = (segments: readonly string[]): string[] => {
  const telling = segments.map(wordsOf).filter((words) => words.length > 0);
  const last = telling.at(-1) ?? [];
  const single = last.filter((word) => word.length > 3).toSorted((a, b) => b.length - a.length);
  const queries = [telling.flat().join(' '), last.join(' '), ...single.slice(0, 2)];
  return [...new Set(queries.map((query) => query.slice(0, longest)))].filter(
    (query) => query.length > 2,
  );
};

const itemHtml = ({ href, title, type, date }: SearchResult): string =>
  `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a>` +
  `<p class="quiet">${escapeHtml(date === null ? type : `${type}, ${date}`)}</p></li>`;

/**
 * The error page with the words of the address in its search field and, where there are any, hits
 * for them. Both are inserted escaped: addresses are written by strangers.
 */
export const suggestOn = (page: string, words: string, { results }: SearchAnswer): string => {
  const items = results.slice(0, shownAtMost).map(itemHtml).join('');
  const found =
    items === '' ? '' : `<h2 id="meinten-sie">Meinten Sie …</h2><ul class="entries">${items}</ul>`;
  // The field of the head, if there is one, stays empty.
  const main = Math.max(0, page.indexOf('<main'));
  return (
    page.slice(0, main) +
    page
      .slice(main)
      .replace(marker, () => found)
      .replace(/<input\b[^>]*\bname="q"[^>]*>/, (input) =>
        input.replace(/^<input\b/, () => `<input value="${escapeHtml(words)}"`),
      )
  );
};
