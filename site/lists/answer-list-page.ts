import { escapeHtml } from '../search/answers/render-search-results.ts';
import {
  addressOf,
  countsOf,
  matching,
  unmatched,
  type Chosen,
  type ListSelection,
} from './list-selection.ts';
import type {
  FilterGroup,
  FilterOption,
  ListFrame,
  ListPage,
  ListRow,
  Span,
} from './read-list-page.ts';

const rowsPerPage = 30;

/** The place in the page that answers are jumped to: past head and form, to what was found. */
const place = '#ergebnis';

interface Answer {
  path: string;
  frame: ListFrame;
  rows: readonly ListRow[];
  chosen: readonly Chosen[];
  /** Of each group's options, beside what is chosen elsewhere. */
  counts: ReadonlyMap<FilterGroup, ReadonlyMap<FilterOption, number>>;
}

const without = (chosen: readonly Chosen[], left: FilterGroup): Chosen[] =>
  chosen.filter(({ group }) => group !== left);

/** `chosen` in the order of the page's groups, so that one choice has one address. */
const withOption = ({ frame, chosen }: Answer, added: Chosen): Chosen[] =>
  frame.groups.flatMap((group) =>
    group === added.group ? [added] : chosen.filter((one) => one.group === group),
  );

const link = (href: string, html: string, attributes = ''): string =>
  `<a href="${escapeHtml(href)}"${attributes}>${html}</a>`;

const optionsHtml = (answer: Answer, group: FilterGroup): string => {
  const counts = answer.counts.get(group);
  const current = answer.chosen.find((one) => one.group === group)?.option;
  const offered = group.options.filter(
    (option) => option === current || (counts?.get(option) ?? 0) > 0,
  );
  return [
    '<option value="">alle</option>',
    ...offered.map(
      (option) =>
        `<option value="${escapeHtml(option.value)}"${option === current ? ' selected' : ''}>` +
        `${escapeHtml(option.label)} (${counts?.get(option) ?? 0})</option>`,
    ),
  ].join('');
};

const linksHtml = (answer: Answer, group: FilterGroup): string => {
  const { path, chosen } = answer;
  const counts = answer.counts.get(group);
  const current = chosen.find((one) => one.group === group)?.option;
  return group.options
    .filter((option) => option === current || (counts?.get(option) ?? 0) > 0)
    .map((option) => {
      const label = escapeHtml(option.label);
      const to =
        option === current
          ? link(
              addressOf(path, without(chosen, group)) + place,
              `${label}<span class="unseen">, gewählt, Filter entfernen</span>`,
              ' rel="nofollow" aria-current="true"',
            )
          : link(
              addressOf(path, withOption(answer, { group, option })) + place,
              label,
              ' rel="nofollow"',
            );
      return `<li>${to} (${counts?.get(option) ?? 0})</li>`;
    })
    .join('');
};

const chosenHtml = ({ path, chosen }: Answer): string =>
  chosen.length === 0
    ? ''
    : '<ul class="chosen" aria-label="Gewählte Filter">' +
      chosen
        .map(({ group, option }) => {
          const name = escapeHtml(`${group.label}: ${option.label}`);
          const href = addressOf(path, without(chosen, group)) + place;
          return `<li>${link(href, `${name}<span class="unseen">, Filter entfernen</span>`)}</li>`;
        })
        .join('') +
      '</ul>' +
      `<p class="chosen-none">${link(path, 'Alle Filter entfernen')}</p>`;

const countPhrase = ({ one, many }: ListFrame, count: number): string =>
  count === 0 ? `Keine ${many}` : count === 1 ? `1 ${one}` : `${count} ${many}`;

/** What leads out of an empty answer: each filter left out by itself, where that gives something. */
const waysOut = ({ path, frame, rows, chosen }: Answer): string => {
  const ways = chosen
    .map(({ group, option }) => {
      const rest = without(chosen, group);
      return { name: `${group.label}: ${option.label}`, rest, count: matching(rows, rest).length };
    })
    .filter(({ rest, count }) => count > 0 && rest.length > 0)
    .map(({ name, rest, count }) => {
      const text = `Ohne „${name}“: ${countPhrase(frame, count)}`;
      return `<li>${link(addressOf(path, rest) + place, escapeHtml(text))}</li>`;
    });
  return (
    `<p>Zu dieser Auswahl gibt es zurzeit nichts. Nehmen Sie einen Filter weg, oder sehen Sie alle ` +
    `${escapeHtml(countPhrase(frame, rows.length))} an.</p>` +
    (ways.length === 0 ? '' : `<ul class="entries">${ways.join('')}</ul>`)
  );
};

const pagesHtml = ({ path, chosen }: Answer, page: number, pages: number): string => {
  if (pages === 1) return '';
  const to = (target: number, label: string): string =>
    target < 1 || target > pages
      ? ''
      : `<li>${link(addressOf(path, chosen, target) + place, label)}</li>`;
  return (
    '<nav class="pages" aria-label="Seiten"><ul class="jump">' +
    to(page - 1, 'Vorige Seite') +
    `<li>Seite ${page} von ${pages}</li>` +
    to(page + 1, 'Nächste Seite') +
    '</ul></nav>'
  );
};

/** Of the pictures in the rows that are shown, in their order, each credit once. */
const creditsHtml = (rows: readonly ListRow[], credits: ReadonlyMap<string, string>): string => {
  const named = new Set(rows.flatMap(({ credit }) => (credit === null ? [] : [credit])));
  if (named.size === 0) return '';
  const lines = [...named].map((credit) => credits.get(credit) ?? escapeHtml(credit));
  return (
    '<aside class="wrap credits" aria-label="Bildnachweis"><p>Bildnachweis' +
    `${lines.length > 1 ? ', von oben nach unten' : ''}: ${lines.join('; ')}</p></aside>`
  );
};

const replaced = (html: string, replacements: readonly (Span & { text: string })[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of replacements.toSorted((a, b) => a.start - b.start)) {
    parts.push(html.slice(at, start), text);
    at = end;
  }
  return parts.join('') + html.slice(at);
};

/**
 * The static list page at `path` with what `selection` asks for in the place of the whole list: how
 * many there are, what is chosen and how it is taken back, and counts that hold beside the choice.
 * What came in the address stands in it escaped only.
 */
export const answerListPage = (
  path: string,
  { html, rows, credits, frame }: ListPage & { frame: ListFrame },
  { chosen, page: asked, ignored }: ListSelection,
): string => {
  const counts = new Map(
    frame.groups.map((group) => [group, countsOf(rows, group, chosen)] as const),
  );
  const answer: Answer = { path, frame, rows, chosen, counts };
  const found = matching(rows, chosen);
  const pages = Math.max(1, Math.ceil(found.length / rowsPerPage));
  const page = Math.min(asked, pages);
  const shown = found.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const count = countPhrase(frame, found.length);
  const names = chosen.map(({ option }) => option.label).join(', ');
  const title = [names === '' ? count : `${count}: ${names}`, page > 1 ? `Seite ${page}` : '']
    .filter((part) => part !== '')
    .join(', ');

  const result =
    '<section class="wrap" aria-labelledby="treffer"><div class="sheet band">' +
    `<div class="band-legend"><h2 id="treffer">${escapeHtml(count)}</h2></div><div>` +
    ignored.map((sentence) => `<p class="ignored">${escapeHtml(sentence)}</p>`).join('') +
    chosenHtml(answer) +
    (shown.length === 0
      ? waysOut(answer)
      : `<ul class="${escapeHtml(frame.rowsClass)}">${shown.map((row) => row.html).join('')}</ul>`) +
    pagesHtml(answer, page, pages) +
    '</div></div></section>' +
    creditsHtml(shown, credits);

  const inGroups = (spans: ReadonlyMap<string, Span>, render: typeof optionsHtml) =>
    frame.groups.flatMap((group) => {
      const span = spans.get(group.name);
      return span === undefined ? [] : [{ ...span, text: render(answer, group) }];
    });
  return replaced(html, [
    { start: frame.title, end: frame.title, text: `${escapeHtml(title)} – ` },
    ...(frame.description === null
      ? []
      : [
          {
            start: frame.description,
            end: frame.description,
            text: `${escapeHtml(title)}. `,
          },
        ]),
    ...inGroups(frame.options, optionsHtml),
    ...inGroups(frame.links, linksHtml),
    ...unmatched(frame.marks, chosen).map((mark) => ({ ...mark, text: '' })),
    { ...frame.list, text: result },
    ...(frame.credits === null ? [] : [{ ...frame.credits, text: '' }]),
  ]);
};
