export interface TestRow {
  title: string;
  values: string;
  credit?: string;
}

interface TestList {
  rows: readonly TestRow[];
  /** Value and label of each option, by group: `{ format: [['seminar', 'Seminar (2)']] }`. */
  groups: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  /** Attributes of the element around the list. */
  list?: string;
}

const rowHtml = ({ title, values, credit }: TestRow): string =>
  `<li data-colour="park" data-values="${values}"${credit === undefined ? '' : ` data-credit="${credit}"`}>` +
  `<h3><a href="/x/">${title}</a></h3><ul class="keys"><li class="key">Reihe</li></ul></li>`;

/** A list page as `list-filter.astro` and the lists of rows write it, without what surrounds them. */
export const listHtml = ({ rows, groups, list = '' }: TestList): string => {
  const credits = rows.flatMap(({ credit }) => (credit === undefined ? [] : [credit]));
  return [
    '<!doctype html><html lang="de"><head><title>Termine – Netzwerk</title>',
    '<meta name="description" content="Alle Termine.">',
    '<link rel="canonical" href="https://netzwerk.example/liste/"></head><body><main>',
    '<form class="filter" action="/liste/#ergebnis" method="get" data-one="Termin" data-many="Termine">',
    ...Object.entries(groups).map(
      ([name, options]) =>
        `<label for="filter-${name}">${name}</label>` +
        `<select id="filter-${name}" name="${name}" data-label="${name.toUpperCase()}">` +
        '<option value="">alle</option>' +
        options.map(([value, label]) => `<option value="${value}">${label}</option>`).join('') +
        '</select>',
    ),
    '<button>Filtern</button></form>',
    ...Object.keys(groups).map((name) => `<ul data-facet="${name}"><li>alt</li></ul>`),
    `<div id="ergebnis" data-list ${list}><section><h2>März</h2><ul class="rows rows-wide">`,
    ...rows.map(rowHtml),
    '</ul></section><section><h2>Zuletzt</h2><ul><li>Vorbei</li></ul></section></div>',
    credits.length === 0
      ? ''
      : `<aside class="wrap credits"><p>Bildnachweis: ${credits
          .map((credit) => `<span data-credit="${credit}"><a href="/q/">${credit}</a></span>`)
          .join('; ')}</p></aside>`,
    '</main></body></html>',
  ].join('');
};
