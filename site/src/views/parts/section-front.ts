import { paths, type Page, type RequiredPagePath } from '@netzwerk/shared';
import type { Site } from '../../cms/site.ts';
import { surroundings } from './chrome.ts';
import { pageView, type PageFrame, type PageView } from './page-view.ts';

/** As an editor wrote it; it becomes HTML where it is shown, and only there. */
export type Markdown = string;

/** The editorial page that gives a list its title, lead and introduction. */
export const requiredPage = (site: Site, path: RequiredPagePath): Page => {
  const page = site.pages.get(path);
  if (page === undefined) {
    throw new Error(
      `Seite „/${path}/“ fehlt: Bitte in der Redaktion unter „Seiten“ anlegen und veröffentlichen.`,
    );
  }
  return page;
};

/** Markdown for `rich-text.astro`, or null where there is nothing to read. */
export const markdownOf = (text: string | null): Markdown | null =>
  text === null || text.trim() === '' ? null : text;

/** Common to all lists: title, lead and introduction are the editors'. */
export interface FrontView extends PageView {
  title: string;
  lead: string;
  body: Markdown | null;
}

export const frontView = (
  site: Site,
  path: RequiredPagePath,
  frame: Pick<PageFrame, 'trail' | 'images' | 'index' | 'things' | 'feed'> = {},
): FrontView => {
  const front = requiredPage(site, path);
  const address = paths.page(path);
  return {
    ...pageView(surroundings(site, address), {
      path: address,
      title: front.title,
      description: front.lead || front.title,
      ...frame,
    }),
    title: front.title,
    lead: front.lead,
    body: markdownOf(front.body),
  };
};
