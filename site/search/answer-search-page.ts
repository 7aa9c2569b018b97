import {
  countPhrase,
  escapeHtml,
  renderSearchResults,
  shownQuery,
} from './render-search-results.ts';
import type { SearchAnswer } from './search.ts';

/** Where the static page of `/suche/` takes the results. */
const marker = '<!--search-results-->';

/**
 * The static search page with the `answer` to `query` in it: results, the query in its field and a
 * title that says what was found. Works without JavaScript. The query is only ever inserted
 * escaped, and by functions, because `$&` in a replacement text would mean something.
 */
export const answerSearchPage = (page: string, answer: SearchAnswer, query: string): string => {
  const shown = shownQuery(query);
  if (shown === '') return page;
  return page
    .replace(marker, () => renderSearchResults(answer, query))
    .replace(/<input\b[^>]*\bname="q"[^>]*>/, (input) =>
      input.replace(/^<input\b/, () => `<input value="${escapeHtml(shown)}"`),
    )
    .replace(/<title>/, () => `<title>${escapeHtml(countPhrase(answer, query))} – `);
};
