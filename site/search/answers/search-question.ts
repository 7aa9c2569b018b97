/** What somebody asks the search, as the address says it: `/suche/?q=…&art=…&thema=…&seite=…`. */
export interface SearchQuestion {
  query: string;
  /** One of the kinds, see search-kinds.ts; whatever stands there is kept until it is looked at. */
  kind: string | null;
  /** A topic's slug. */
  topic: string | null;
  /** From 1; whether there are so many is only known with the hits. */
  page: number;
}

const longestQuery = 200;
const longestValue = 80;

/** As it was read: what nobody typed on purpose does not belong on a page. */
export const shownQuery = (query: string): string =>
  query.replace(/\s+/g, ' ').trim().slice(0, longestQuery);

export const questionOf = (query: string): SearchQuestion => ({
  query: shownQuery(query),
  kind: null,
  topic: null,
  page: 1,
});

/** Null where the query of an address asks for nothing. */
export const readQuestion = (addressQuery: string): SearchQuestion | null => {
  const parameters = new URLSearchParams(addressQuery);
  const query = parameters.get('q');
  if (query === null) return null;
  const value = (name: string): string | null =>
    parameters.get(name)?.slice(0, longestValue) || null;
  return {
    query: shownQuery(query),
    kind: value('art'),
    topic: value('thema'),
    page: Math.max(1, Number(/^\d{1,3}$/.exec(parameters.get('seite') ?? '')?.[0] ?? 1)),
  };
};

/** The query of the address that asks it, with `?`. */
export const addressQueryOf = ({ query, kind, topic, page }: SearchQuestion): string => {
  const parameters = new URLSearchParams({ q: query });
  if (kind !== null) parameters.set('art', kind);
  if (topic !== null) parameters.set('thema', topic);
  if (page > 1) parameters.set('seite', String(page));
  return `?${parameters.toString()}`;
};
