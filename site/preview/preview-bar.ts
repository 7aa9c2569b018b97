import { berlinWallTime, dayOf, formatDay, formatTime } from '@netzwerk/shared';
import { escapeHtml } from '../search/answers/render-search-results.ts';
import type { Look } from './looks.ts';
import { memberScriptPath } from './member-view.ts';

export const previewStylePath = '/vorschau.css';
export const previewLogoutPath = '/vorschau-abmelden';
export const previewMomentPath = '/vorschau-zeitpunkt';

export interface PreviewBar {
  look: Look;
  /** Address of the page below it. */
  address: string;
  /** Moment as of which the drafts are shown. */
  asOf: string;
  /** The same page as everybody sees it; null where there is none. */
  publicPage: string | null;
  /** The same as members see it, or back from there; null where there is none to be seen. */
  otherView: string | null;
  adminUrl: string;
  state: 'new' | 'changed' | 'unchanged' | 'members';
}

const states: Readonly<Record<PreviewBar['state'], string>> = {
  new: 'Diese Seite ist noch nicht veröffentlicht.',
  changed: 'Diese Seite weicht von der veröffentlichten ab.',
  unchanged: 'Diese Seite ist so veröffentlicht.',
  members: 'So sehen es angemeldete Mitglieder.',
};

/** "3. März 2027 um 8 Uhr" */
const nameMoment = (instant: string): string =>
  `${formatDay(dayOf(instant))} um ${formatTime(instant)}`;

const headingOf = ({ at, unplanned, only }: Look): string => {
  if (only !== null)
    return at === null ? 'Vorschau dieser Seite' : `Vorschau dieser Seite am ${nameMoment(at)}`;
  if (at === null) return 'Vorschau mit allen Entwürfen';
  return unplanned
    ? `Vorschau mit allen Entwürfen am ${nameMoment(at)}`
    : `Vorschau: die Website, wie sie am ${nameMoment(at)} wäre`;
};

const whoseOf = ({ office, guest }: Look): string => {
  if (office !== null) return `angemeldet: ${escapeHtml(office.name)}.`;
  if (guest === null) return '';
  return (
    `geteilt von ${escapeHtml(guest.by)}, gültig bis ${nameMoment(guest.until)}. ` +
    'Bitte nicht weitergeben.'
  );
};

const otherViewLabels = { to: 'Ansicht für Mitglieder', back: 'Ansicht für alle' } as const;

const link = (href: string, label: string): string =>
  `<li><a href="${escapeHtml(href)}">${label}</a></li>`;

const momentForm = ({ look, address }: PreviewBar): string =>
  `<details><summary>Zeitpunkt wählen</summary>` +
  `<form action="${previewMomentPath}"><input type="hidden" name="zurueck" value="${escapeHtml(address)}">` +
  `<p><label for="vorschau-am">Die Website, wie sie dann wäre (deutsche Zeit)</label>` +
  `<input id="vorschau-am" name="am" type="datetime-local" required` +
  ` value="${look.at === null ? '' : berlinWallTime(new Date(look.at))}"></p>` +
  `<p><input id="vorschau-entwuerfe" name="entwuerfe" type="checkbox" value="alle"` +
  `${look.at !== null && look.unplanned ? ' checked' : ''}> ` +
  `<label for="vorschau-entwuerfe">auch Entwürfe, die bis dahin nicht geplant sind</label></p>` +
  `<p><button>Zeigen</button></p></form></details>`;

const barHtml = (bar: PreviewBar): string => {
  const { look, address, asOf, publicPage, otherView, adminUrl, state } = bar;
  const toNow = `${previewMomentPath}?zurueck=${encodeURIComponent(address)}`;
  return (
    `<aside class="preview-bar" data-state="${state}" aria-label="Vorschau"><div class="wrap">` +
    `<p><strong>${headingOf(look)}</strong> ` +
    `<span>${states[state]} Stand ${formatTime(asOf)}, ${whoseOf(look)}</span></p>` +
    `<ul>` +
    (publicPage === null ? '' : link(publicPage, 'Veröffentlichte Seite')) +
    (otherView === null
      ? ''
      : link(otherView, otherViewLabels[state === 'members' ? 'back' : 'to'])) +
    (look.office === null ? '' : link(adminUrl, 'Zur Redaktion')) +
    (look.office === null || look.at === null ? '' : link(toNow, 'Zurück zu heute')) +
    `<li><form method="post" action="${previewLogoutPath}"><button>Vorschau beenden</button></form></li>` +
    `</ul>${look.office === null ? '' : momentForm(bar)}</div></aside>`
  );
};

/** In the head, so that it has run before the script of the member area looks. */
const headHtml = ({ state }: PreviewBar): string =>
  `<link rel="stylesheet" href="${previewStylePath}">` +
  (state === 'members' ? `<script src="${memberScriptPath}"></script>` : '');

/**
 * The page with the bar above its header and the bar's style sheet in its head; not one other byte
 * differs. The skip link stays the first thing on the page.
 */
export const withPreviewBar = (html: string, bar: PreviewBar): string =>
  html
    .replace('</head>', () => `${headHtml(bar)}</head>`)
    .replace(/<header\b|<main\b|<\/body>/, (tag) => barHtml(bar) + tag);
