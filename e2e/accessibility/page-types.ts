import { pageTypes } from '../../site/src/outputs/pages.ts';

/**
 * Of the kinds that have many pages, one that shows much of its kind: of the demo content, and where
 * the fixtures have no such page, one of theirs.
 */
const examples: Readonly<Record<string, readonly string[]>> = {
  '/404/': ['/gibt-es-nicht/'],
  '/[...pfad]/': ['/barrierefreiheit/', '/datenschutz/'],
  '/mitglieder/[slug]/': ['/mitglieder/ahlen/', '/mitglieder/muenster/'],
  '/themen/[slug]/': ['/themen/verfuegungsfonds/'],
  '/veranstaltungen/[slug]/': [
    '/veranstaltungen/tagung-innenstadt-erdgeschoss/',
    '/veranstaltungen/tagung-innenstadt-2027/',
  ],
  '/veranstaltungen/reihen/[slug]/': [
    '/veranstaltungen/reihen/erdgeschoss-neu-denken/',
    '/veranstaltungen/reihen/gruene-mitte/',
  ],
  '/informationen/meldungen/[slug]/': ['/informationen/meldungen/website-neu/'],
  '/informationen/leitfaeden/[slug]/': ['/informationen/leitfaeden/verfuegungsfonds-arbeitshilfe/'],
  '/informationen/praxisbeispiele/[slug]/': [
    '/informationen/praxisbeispiele/schatten-fuer-den-marktplatz/',
  ],
  '/newsletter/[schritt]/': ['/newsletter/angefragt/'],
  '/newsletter/archiv/[slug]/': [
    '/newsletter/archiv/erdgeschosse-richtlinien-und-ihre-themen/',
    '/newsletter/archiv/herbst-2026/',
  ],
};

const pattern = (route: string): RegExp =>
  new RegExp(`^${route.replace(/\[\.\.\.\w+\]/, '.+').replace(/\[\w+\]/, '[^/]+')}$`);

export interface PageType {
  /** As the route is written, `/themen/[slug]/`. */
  route: string;
  /** For file names: `themen-slug`. */
  name: string;
}

/** Every kind of page the site knows. */
export const allPageTypes: readonly PageType[] = pageTypes.map(({ pattern: route }) => ({
  route,
  name: route.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'startseite',
}));

/** One page of each kind among `routes`. */
export const examplesAmong = (routes: readonly string[]): { type: PageType; address: string }[] =>
  allPageTypes.map((type) => {
    const { route } = type;
    const address =
      [...(examples[route] ?? []), route].find((one) => routes.includes(one)) ??
      routes.find((one) => pattern(route).test(one));
    if (address === undefined) throw new Error(`no page of the kind ${route}`);
    return { type, address };
  });
