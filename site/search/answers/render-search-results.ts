import type { ExcerptPiece } from './excerpt.ts';
import type { SearchFilter, SearchFilterOption } from './refine-hits.ts';
import { hitsPerPage } from './refine-hits.ts';
import { addressQueryOf, type SearchQuestion } from './search-question.ts';
import type { SearchAnswer, SearchResult } from '../search.ts';

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

const resultHtml = ({ href, title, type, date, excerpt, partOf }: SearchResult): string =>
  `<li><p class="quiet">${escapeHtml(date === null ? type : `${type} · ${date}`)}</p>` +
  `<a href="${escapeHtml(href)}"><strong>${escapeHtml(title)}</strong></a>` +
  (excerpt.length === 0 ? '' : `<p>${excerptHtml(excerpt)}</p>`) +
  (partOf === null
    ? ''
    : `<p class="quiet">Gehört zu: <a href="${escapeHtml(partOf.href)}">${escapeHtml(partOf.title)}</a></p>`) +
  '</li>';

/** Past the form, to what was found. */
const place = '#treffer';

const linkTo = (question: SearchQuestion, html: string, attributes = ''): string =>
  `<a href="${escapeHtml(addressQueryOf(question))}${place}" rel="nofollow"${attributes}>${html}</a>`;

const withOption = (
  question: SearchQuestion,
  { name }: SearchFilter,
  value: string | null,
): SearchQuestion => ({ ...question, page: 1, [name]: value });

const optionHtml = (
  question: SearchQuestion,
  filter: SearchFilter,
  { value, label, count, isChosen }: SearchFilterOption,
): string => {
  const link = isChosen
    ? linkTo(
        withOption(question, filter, null),
        `${escapeHtml(label)}<span class="unseen">, gewählt, Filter entfernen</span>`,
        ' aria-current="true"',
      )
    : linkTo(withOption(question, filter, value), escapeHtml(label));
  return `<li>${link} (${count})</li>`;
};

/** What tells nothing apart is not offered. */
const isTelling = ({ options }: SearchFilter, total: number): boolean =>
  options.some(({ isChosen }) => isChosen) || options.some(({ count }) => count < total);

const filtersHtml = ({ question, filters, unfiltered }: SearchAnswer): string => {
  const offered = filters.filter(
    (filter) => filter.options.length > 0 && isTelling(filter, unfiltered),
  );
  if (offered.length === 0) return '';
  const groups = offered.map(
    (filter) =>
      `<div><h3>${escapeHtml(filter.label)}</h3><ul>` +
      filter.options.map((option) => optionHtml(question, filter, option)).join('') +
      '</ul></div>',
  );
  return (
    '<details class="facets"><summary>Treffer nach Art und Thema eingrenzen</summary>' +
    `<div class="facet-groups">${groups.join('')}</div></details>`
  );
};

const chosenOf = ({ filters }: SearchAnswer) =>
  filters.flatMap((filter) =>
    filter.options.flatMap((option) => (option.isChosen ? [{ filter, option }] : [])),
  );

const chosenHtml = (answer: SearchAnswer): string => {
  const chosen = chosenOf(answer);
  if (chosen.length === 0) return '';
  const chips = chosen.map(
    ({ filter, option }) =>
      '<li>' +
      linkTo(
        withOption(answer.question, filter, null),
        `${escapeHtml(`${filter.label}: ${option.label}`)}<span class="unseen">, Filter entfernen</span>`,
      ) +
      '</li>',
  );
  return (
    `<ul class="chosen" aria-label="Gewählte Filter">${chips.join('')}</ul>` +
    '<p class="chosen-none">' +
    linkTo({ ...answer.question, kind: null, topic: null, page: 1 }, 'Alle Filter entfernen') +
    '</p>'
  );
};

const hits = (count: number): string =>
  count === 0 ? 'Keine Treffer' : count === 1 ? '1 Treffer' : `${count} Treffer`;

/** What leads out of an empty answer: without the filters, else another word, else a person. */
const waysOut = ({ question, unfiltered }: SearchAnswer): string =>
  unfiltered > 0
    ? '<p>' +
      linkTo(
        { ...question, kind: null, topic: null, page: 1 },
        `Ohne Filter: ${hits(unfiltered)}`,
      ) +
      '</p>'
    : '<p>Bitte prüfen Sie die Schreibweise oder suchen Sie mit einem allgemeineren Wort. ' +
      'Die Geschäftsstelle hilft gern weiter: <a href="/kontakt/">Kontakt</a>.</p>';

const pagesHtml = ({ question, pages }: SearchAnswer): string => {
  if (pages === 1) return '';
  const to = (page: number, label: string): string =>
    page < 1 || page > pages ? '' : `<li>${linkTo({ ...question, page }, label)}</li>`;
  return (
    '<nav class="pages" aria-label="Seiten"><ul class="jump">' +
    to(question.page - 1, 'Vorige Seite') +
    `<li>Seite ${question.page} von ${pages}</li>` +
    to(question.page + 1, 'Nächste Seite') +
    '</ul></nav>'
  );
};

export const countPhrase = ({ total, question }: SearchAnswer): string =>
  `${hits(total)} für „${question.query}“`;

/** For titles: what was found, and which part of it this is. */
export const answerTitle = (answer: SearchAnswer): string => {
  const { page } = answer.question;
  const chosen = chosenOf(answer).map(({ option }) => option.label);
  return [countPhrase(answer), ...chosen, ...(page > 1 ? [`Seite ${page}`] : [])].join(', ');
};

/** The answer as HTML, everything in it escaped. Empty for an empty query. */
export const renderSearchResults = (answer: SearchAnswer): string => {
  const { question, results, ignored } = answer;
  if (question.query === '') return '';
  const start = (question.page - 1) * hitsPerPage + 1;
  const list =
    results.length === 0
      ? waysOut(answer)
      : `<ol class="entries search-hits"${start > 1 ? ` start="${start}"` : ''}>` +
        `${results.map(resultHtml).join('')}</ol>`;
  return (
    `<h2 id="treffer">${escapeHtml(countPhrase(answer))}</h2>` +
    ignored.map((sentence) => `<p class="ignored">${escapeHtml(sentence)}</p>`).join('') +
    chosenHtml(answer) +
    filtersHtml(answer) +
    list +
    pagesHtml(answer)
  );
};
