import { formatTime } from '@netzwerk/shared';
import { escapeHtml } from '../search/answers/render-search-results.ts';

export const previewStylePath = '/vorschau.css';
export const previewLogoutPath = '/vorschau-abmelden';

export interface PreviewBar {
  /** Who looks. */
  name: string;
  /** Moment as of which the drafts are shown. */
  asOf: string;
  /** The same page as everybody sees it; null where there is none. */
  publicPage: string | null;
  adminUrl: string;
  state: 'new' | 'changed' | 'unchanged';
}

const states: Readonly<Record<PreviewBar['state'], string>> = {
  new: 'Diese Seite ist noch nicht veröffentlicht.',
  changed: 'Diese Seite weicht von der veröffentlichten ab.',
  unchanged: 'Diese Seite ist so veröffentlicht.',
};

const barHtml = ({ name, asOf, publicPage, adminUrl, state }: PreviewBar): string =>
  `<aside class="preview-bar" data-state="${state}" aria-label="Vorschau"><div class="wrap">` +
  `<p><strong>Vorschau mit allen Entwürfen</strong> ` +
  `<span>${states[state]} Stand ${formatTime(asOf)}, angemeldet: ${escapeHtml(name)}.</span></p>` +
  `<ul>` +
  (publicPage === null
    ? ''
    : `<li><a href="${escapeHtml(publicPage)}">Veröffentlichte Seite</a></li>`) +
  `<li><a href="${escapeHtml(adminUrl)}">Zur Redaktion</a></li>` +
  `<li><form method="post" action="${previewLogoutPath}"><button>Vorschau beenden</button></form></li>` +
  `</ul></div></aside>`;

/**
 * The page with the bar above its header and the bar's style sheet in its head; not one other byte
 * differs. The skip link stays the first thing on the page.
 */
export const withPreviewBar = (html: string, bar: PreviewBar): string =>
  html
    .replace('</head>', () => `<link rel="stylesheet" href="${previewStylePath}"></head>`)
    .replace(/<header\b|<main\b|<\/body>/, (tag) => barHtml(bar) + tag);
