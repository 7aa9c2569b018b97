// The same page as ../hugo/layouts/_default/single.html.
const escape = (text) =>
  String(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const picture = (plan) =>
  `<picture><source srcset="/plan/${plan}-nacht.svg" media="screen and (prefers-color-scheme: dark)"><img src="/plan/${plan}.svg" alt="" width="1440" height="360" decoding="async"></picture>`;

const row = ({ url, title, lead, dayPhrase, plan }) =>
  `<li data-colour="messing"><div class="row-picture">${picture(plan)}</div><div class="row-text"><p class="row-over">${dayPhrase}</p><h3><a class="title-link" href="${url}">${escape(title)}</a></h3><p>${escape(lead)}</p></div></li>`;

const listRows = (collection) =>
  collection.toSorted((a, b) => b.date - a.date).map(({ url, data }) => row({ ...data, url }));

/** The frame's pieces, every second of them the name of a word that differs from page to page. */
const around = (pieces, words) =>
  pieces.map((piece, index) => (index % 2 ? words[piece] : piece)).join('');

export const render = (data) => {
  const { title, lead, date, dayPhrase = '', facts = [], content, page } = data;
  const rows = data.list
    ? listRows(data.collections[data.list] ?? [])
    : (data.related ?? []).map(row);
  const words = { title: escape(title), lead: escape(lead), address: page.url };
  return (
    around(data.frame.before, words) +
    `<main id="hauptinhalt" tabindex="-1"><div class="plan-head" data-colour="messing">${data.plan ? `<div class="plan-strip">${picture(data.plan)}</div>` : ''}<div class="wrap sheet"><div class="title-block"><time class="board" datetime="${new Date(date ?? 0).toISOString().slice(0, 10)}">${dayPhrase}</time></div><div class="title-text"><h1>${words.title}</h1><p class="lead">${words.lead}</p></div></div></div>` +
    (facts.length > 0
      ? `<section class="wrap" aria-labelledby="band-fakten" data-colour="messing"><div class="sheet band"><div class="band-legend"><h2 id="band-fakten">Auf einen Blick</h2></div><div><dl class="facts">${facts.map(({ name, value }) => `<div><dt>${name}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl></div></div></section>`
      : '') +
    `<section class="wrap" aria-labelledby="band-text" data-colour="messing"><div class="sheet band"><div class="rich-text">${content}</div></div></section>` +
    (rows.length > 0
      ? `<section class="wrap" aria-labelledby="band-mehr"><div class="sheet band"><div class="band-legend"><h2 id="band-mehr">Mehr dazu</h2></div><ul class="rows rows-picture">${rows.join('')}</ul></div></section>`
      : '') +
    `</main>` +
    around(data.frame.after, words)
  );
};
