import type { ExcerptPiece } from './excerpt.ts';
import { shownAtMost, type SearchAnswer, type SearchResult } from './search.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (value: string): string =>
  value
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

const excerptHtml = (pieces: readonly ExcerptPiece[]): string =>
  pieces
    .map(({ text, marked }) => (marked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join('');

const resultHtml = (result: SearchResult): string => {
  const { href, title, type, date } = result;
  const kind = date === null ? type : `${type}, ${date}`;
  return (
    `<li><p class="quiet">${escapeHtml(kind)}</p>` +
    `<a href="${escapeHtml(href)}"><strong>${escapeHtml(title)}</strong></a>` +
    (result.excerpt.length === 0 ? '' : `<p>${excerptHtml(result.excerpt)}</p>`) +
    '</li>'
  );
};

/** As it was read: what nobody typed on purpose does not belong on a page. */
export const shownQuery = (query: string): string =>
  query.replace(/\s+/g, ' ').trim().slice(0, 200);

export const countPhrase = ({ total }: SearchAnswer, query: string): string => {
  const hits = total === 0 ? 'Keine Treffer' : total === 1 ? '1 Treffer' : `${total} Treffer`;
  return `${hits} für „${shownQuery(query)}“`;
};

/** The list as HTML, everything in it escaped. Empty for an empty query. */
export const renderSearchResults = (answer: SearchAnswer, query: string): string => {
  if (shownQuery(query) === '') return '';
  const heading = `<h2 id="treffer">${escapeHtml(countPhrase(answer, query))}</h2>`;
  if (answer.total === 0) {
    return (
      heading +
      '<p>Bitte prüfen Sie die Schreibweise oder suchen Sie mit einem allgemeineren Wort. ' +
      'Die Geschäftsstelle hilft gern weiter: <a href="/kontakt/">Kontakt</a>.</p>'
    );
  }
  const more =
    answer.total > answer.results.length
      ? `<p>Gezeigt werden die ersten ${shownAtMost}. Ein weiteres Wort grenzt die Suche ein.</p>`
      : '';
  const items = answer.results.map(resultHtml).join('');
  return `${heading}<ol class="entries search-hits">${items}</ol>${more}`;
};
