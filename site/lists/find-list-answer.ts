import { answerListPage } from './answer-list-page.ts';
import { readSelection, tidyQuery } from './list-selection.ts';
import type { ListFrame, ListPage } from './read-list-page.ts';

export type ListAnswer = { kind: 'page'; html: string } | { kind: 'redirect'; to: string };

type ReadList = (path: string) => Promise<ListPage | null>;

/** The rows of all pages that a list is spread over, in the order of the options that name them. */
const gathered = async (
  page: ListPage,
  { groups, elsewhere }: ListFrame,
  read: ReadList,
): Promise<Pick<ListPage, 'rows' | 'credits'>> => {
  const group = groups.find(({ name }) => name === elsewhere?.group);
  // Without the group there is one page only, which is this one.
  if (elsewhere === null || group === undefined) return page;
  // The counts of the other options need all rows, whichever are chosen.
  const all = await Promise.all(
    group.options.map(({ value }) => read(elsewhere.pages.replace('*', value))),
  );
  const pages = all.filter((one) => one !== null);
  return {
    rows: pages.flatMap(({ rows }) => rows),
    credits: new Map(pages.flatMap(({ credits }) => [...credits])),
  };
};

/**
 * What a list page answers to a query: the page with what was asked for, or the better address of
 * it. Null where the query asks for nothing, or the page is no list to choose from.
 */
export const findListAnswer = async (
  path: string,
  query: string,
  read: ReadList,
): Promise<ListAnswer | null> => {
  const page = await read(path);
  if (page === null || page.frame === null) return null;
  const { frame } = page;
  const selection = readSelection(query, frame.groups);
  if (!selection.isTidy) {
    const tidy = tidyQuery(query, frame.groups);
    return { kind: 'redirect', to: tidy === '' ? path : `${path}?${tidy}` };
  }
  const asksNothing =
    selection.chosen.length === 0 && selection.ignored.length === 0 && selection.page === 1;
  if (asksNothing) return null;
  const rows = await gathered(page, frame, read);
  return { kind: 'page', html: answerListPage(path, { ...page, ...rows, frame }, selection) };
};
