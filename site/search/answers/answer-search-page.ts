import { answerTitle, escapeHtml, renderSearchResults } from './render-search-results.ts';
import type { SearchAnswer } from '../search.ts';

/** Where the static page of `/suche/` takes the results. */
const marker = '<!--search-results-->';

/**
 * The static search page with an answer in it: results, the query in its field and a title that says
 * what was found. Works without JavaScript. The query is only ever inserted escaped, and by
 * functions, because `$&` in a replacement text would mean something.
 */
export const answerSearchPage = (page: string, answer: SearchAnswer): string => {
  const { query } = answer.question;
  if (query === '') return page;
  return page
    .replace(marker, () => renderSearchResults(answer))
    .replace(/<input\b[^>]*\bname="q"[^>]*>/, (input) =>
      input.replace(/^<input\b/, () => `<input value="${escapeHtml(query)}"`),
    )
    .replace(/<title>/, () => `<title>${escapeHtml(answerTitle(answer))} – `);
};
