import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPlainPage } from '../gateway/plain-page.ts';
import { escapeHtml } from '../search/answers/render-search-results.ts';
import type { OnlyPage } from './looks.ts';
import type { IncompleteDraft } from './overlay-drafts.ts';

/** The preview's own pages: what it says when it has no page of the site to show. */
export interface PreviewPages {
  noSession(): void;
  linkIsUsed(): void;
  noSuchShare(): void;
  shareEnded(): void;
  /** Another page than the one that a link shows; `publicPage`: where everybody sees it. */
  elsewhere(only: OnlyPage, publicPage: string | null): void;
  /** For guests: the page is not complete at the moment. */
  inProgress(): void;
  loggedOut(): void;
  incomplete(draft: IncompleteDraft): void;
  broken(): void;
  notYet(): void;
  noDrafts(): void;
  notFound(): void;
}

export const previewPages = (
  request: IncomingMessage,
  response: ServerResponse,
  publicUrl: string,
): PreviewPages => {
  const admin = `<a href="${publicUrl}/admin/">Zur Redaktion</a>`;
  const site = `<a href="${publicUrl}/">Zur Website</a>`;
  const send = (status: number, title: string, text: string, more: object = {}): void =>
    sendPlainPage(request, response, { status, title, text, framedBy: publicUrl, ...more });
  const toSite = { moreHtml: `<p>${site}</p>` };
  const toAdmin = { moreHtml: `<p>${admin}</p>` };

  return {
    noSession: () =>
      send(
        401,
        'Diese Vorschau ist nur für die Geschäftsstelle',
        'Bitte in der Redaktion anmelden und dort bei einem Eintrag die Vorschau öffnen. Haben Sie einen Link zur Vorschau bekommen, öffnen Sie ihn bitte noch einmal.',
        { moreHtml: `<p>${admin}<br>${site}</p>` },
      ),
    linkIsUsed: () =>
      send(
        401,
        'Dieser Link öffnet die Vorschau nicht mehr',
        'Ein Link zur Vorschau gilt fünf Minuten und nur einmal. Bitte in der Redaktion noch einmal auf die Vorschau gehen.',
        toAdmin,
      ),
    noSuchShare: () =>
      send(
        404,
        'Diesen Vorschau-Link gibt es nicht',
        'Vermutlich fehlt ein Teil der Adresse. Bitte den ganzen Link aus der Nachricht öffnen, in der Sie ihn bekommen haben.',
        toSite,
      ),
    shareEnded: () =>
      send(
        410,
        'Diese Vorschau ist beendet',
        'Der Link galt nur für eine bestimmte Zeit oder wurde zurückgezogen. Wenn Sie die Seite noch brauchen, fragen Sie bitte bei der Geschäftsstelle nach einem neuen.',
        toSite,
      ),
    elsewhere: ({ title, address }, publicPage) =>
      send(403, 'Ihr Link zeigt nur eine Seite', `Das ist „${escapeHtml(title)}“.`, {
        moreHtml:
          `<p><a href="${escapeHtml(address)}">Zurück zur Vorschau</a>` +
          (publicPage === null
            ? ''
            : `<br><a href="${escapeHtml(publicPage)}">Die gewünschte Seite auf der Website</a>`) +
          '</p>',
      }),
    inProgress: () =>
      send(
        422,
        'An dieser Seite wird gerade gearbeitet',
        'Sie ist noch nicht vollständig. Bitte später noch einmal versuchen.',
      ),
    loggedOut: () =>
      send(200, 'Die Vorschau ist beendet', 'Dieses Fenster kann geschlossen werden.', {
        moreHtml: `<p>${admin}<br>${site}</p>`,
      }),
    incomplete: ({ place, gaps }) =>
      send(
        422,
        'Für die Vorschau fehlt noch etwas',
        `${escapeHtml(place.name)} ist so noch keine Seite:`,
        {
          moreHtml:
            `<ul>${gaps.map((gap) => `<li>${escapeHtml(gap)}</li>`).join('')}</ul>` +
            '<p>Sobald das ergänzt und gespeichert ist, zeigt diese Adresse die Seite.</p>' +
            `<p><a href="${escapeHtml(place.adminUrl)}">Eintrag öffnen</a></p>`,
        },
      ),
    broken: () =>
      send(
        500,
        'Diese Seite lässt sich so nicht zeigen',
        'Vermutlich ist ein Bild nicht lesbar oder eine Angabe unvollständig. Bitte den Eintrag prüfen und noch einmal speichern.',
        toAdmin,
      ),
    notYet: () =>
      send(
        503,
        'Gleich ist die Vorschau da',
        'Die Website wird gerade zum ersten Mal erzeugt. Diese Seite lädt sich von selbst neu.',
        { retryAfterSeconds: 5 },
      ),
    noDrafts: () =>
      send(
        503,
        'Die Entwürfe sind gerade nicht erreichbar',
        'Das Redaktionssystem antwortet nicht. Diese Seite versucht es von selbst wieder.',
        { retryAfterSeconds: 10 },
      ),
    notFound: () =>
      send(404, 'Seite nicht gefunden', 'Unter dieser Adresse gibt es hier nichts.', toAdmin),
  };
};
