import { paths } from '@netzwerk/shared';

/** Every address for search engines, and the pages that are not for them. `text` reads an address. */
export const allRoutes = async (text: (path: string) => Promise<string>): Promise<string[]> => {
  const listed = [...(await text('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, location = '']) => new URL(location).pathname,
  );
  const month = /\/veranstaltungen\/monat\/[^"]+/.exec(await text(paths.events))?.[0] ?? '';
  const unlisted = [
    paths.search,
    paths.memberArea,
    `${paths.memberArea}leitfaden/`,
    `${paths.memberArea}veranstaltungen/`,
    `${paths.memberArea}veranstaltung/`,
    `${paths.memberArea}passwort-vergessen/`,
    `${paths.memberArea}passwort-neu/`,
    paths.messageSent,
    paths.newsletterConfirm,
    paths.newsletterSettings,
    paths.newsletterUnsubscribe,
    paths.newsletterStep('angefragt'),
    '/gibt-es-nicht/',
    month,
    `${paths.search}?q=Verfuegungsfond`,
    `${paths.search}?q=Stadt&thema=verfuegungsfonds&art=leitfaden`,
    `${paths.search}?q=xyzxyz`,
    `${paths.events}?format=erfahrungsaustausch`,
    `${paths.events}?format=fachtagung&modus=online&fehlt=1`,
    `${paths.articles}?thema=verfuegungsfonds`,
    `${paths.members}?art=kommune&bezirk=detmold`,
  ];
  return [...new Set([...listed, ...unlisted])];
};
