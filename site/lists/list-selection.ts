import type { FilterGroup, FilterOption, ListMark, ListRow } from './read-list-page.ts';

export interface Chosen {
  group: FilterGroup;
  option: FilterOption;
}

/** What an address asks of a list. */
export interface ListSelection {
  /** At most one option of each group, in the order of the groups. */
  chosen: Chosen[];
  /** From 1; whether there are so many is only known with the rows. */
  page: number;
  /** What was not understood, each as a German sentence. */
  ignored: string[];
  /** False when the form has sent fields without a value: the address is better without them. */
  isTidy: boolean;
}

const parametersAtMost = 40;
const namedAtMost = 3;
const shownLength = 40;

/** Put behind addresses by those who pass them on: nobody has asked for anything with them. */
const passedOn = /^(?:utm_|mtm_|pk_)|^(?:fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|ref)$/;

const pageParameter = 'seite';

const shown = (value: string): string => {
  const plain = value.replace(/\s+/g, ' ').trim();
  return plain.length > shownLength ? `${plain.slice(0, shownLength)}…` : plain;
};

/** Reads the raw query of an address. Nothing in it is an error: what means nothing is said. */
export const readSelection = (query: string, groups: readonly FilterGroup[]): ListSelection => {
  const chosen = new Map<FilterGroup, FilterOption>();
  const ignored = new Set<string>();
  let page = 1;
  let isTidy = true;
  for (const [name, value] of [...new URLSearchParams(query)].slice(0, parametersAtMost)) {
    const group = groups.find((one) => one.name === name);
    const option = group?.options.find((one) => one.value === value);
    if (group !== undefined && value === '') isTidy = false;
    else if (group === undefined) {
      if (name === pageParameter) page = Math.max(1, Number(/^\d{1,4}$/.exec(value)?.[0] ?? 1));
      else if (!passedOn.test(name))
        ignored.add(`Den Filter „${shown(name)}“ gibt es hier nicht; er bleibt ohne Wirkung.`);
    } else if (option === undefined)
      ignored.add(
        `Für „${group.label}“ gibt es hier zurzeit kein „${shown(value)}“; die Angabe bleibt ohne Wirkung.`,
      );
    else if (chosen.has(group) && chosen.get(group) !== option)
      ignored.add(
        `Für „${group.label}“ gilt immer nur eine Angabe; „${option.label}“ bleibt ohne Wirkung.`,
      );
    else chosen.set(group, option);
  }
  const sentences = [...ignored];
  const more = sentences.length - namedAtMost;
  return {
    chosen: groups.flatMap((group) => {
      const option = chosen.get(group);
      return option === undefined ? [] : [{ group, option }];
    }),
    page,
    ignored: [
      ...sentences.slice(0, namedAtMost),
      ...(more > 0 ? ['Weitere Angaben in der Adresse bleiben ebenfalls ohne Wirkung.'] : []),
    ],
    isTidy,
  };
};

/** The query without the fields that say nothing, as it came otherwise. */
export const tidyQuery = (query: string, groups: readonly FilterGroup[]): string =>
  new URLSearchParams(
    [...new URLSearchParams(query)]
      .slice(0, parametersAtMost)
      .filter(([name, value]) => value !== '' || !groups.some((group) => group.name === name)),
  ).toString();

/** The address that asks for these options. */
export const addressOf = (path: string, chosen: readonly Chosen[], page = 1): string => {
  const parameters = new URLSearchParams(
    chosen.map(({ group, option }) => [group.name, option.value]),
  );
  if (page > 1) parameters.set(pageParameter, String(page));
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
};

const valueOf = ({ group, option }: Chosen): string => `${group.name}:${option.value}`;

const isMatching = (chosen: readonly Chosen[]): ((entry: Pick<ListRow, 'values'>) => boolean) => {
  const wanted = chosen.map(valueOf);
  return ({ values }) => wanted.every((value) => values.has(value));
};

export const matching = (rows: readonly ListRow[], chosen: readonly Chosen[]): readonly ListRow[] =>
  rows.filter(isMatching(chosen));

/** The marks of entries that were not asked for. */
export const unmatched = (
  marks: readonly ListMark[],
  chosen: readonly Chosen[],
): readonly ListMark[] => {
  const isFound = isMatching(chosen);
  return marks.filter((mark) => !isFound(mark));
};

/** How many rows each option of a group would give beside what is chosen in the other groups. */
export const countsOf = (
  rows: readonly ListRow[],
  group: FilterGroup,
  chosen: readonly Chosen[],
): ReadonlyMap<FilterOption, number> => {
  const others = matching(
    rows,
    chosen.filter((one) => one.group !== group),
  );
  return new Map(
    group.options.map((option) => [
      option,
      others.filter(({ values }) => values.has(valueOf({ group, option }))).length,
    ]),
  );
};
