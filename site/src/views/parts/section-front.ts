import {
  paths,
  renderRichText,
  type Page,
  type RequiredPagePath,
  type RichText,
  type Series,
} from '@netzwerk/shared';
import { remember } from '../../cms/remember.ts';
import type { Site } from '../../cms/site.ts';
import { surroundings } from './chrome.ts';
import { pageView, type PageFrame, type PageView } from './page-view.ts';

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

/** An entry's own text, rendered once as long as the entry stays. */
export const bodyOf = remember((entry: { body: string | null }) => richText(entry.body));

export const introOf = remember((series: Series) => richText(series.intro));

/** Rendered Markdown, or null where there is none. */
export const richText = (markdown: string | null): RichText | null =>
  markdown === null || markdown.trim() === '' ? null : renderRichText(markdown);

/** Common to all lists: title, lead and introduction are the editors'. */
export interface FrontView extends PageView {
  title: string;
  lead: string;
  body: RichText | null;
}

export const frontView = (
  site: Site,
  path: RequiredPagePath,
  frame: Pick<PageFrame, 'trail' | 'images' | 'index'> = {},
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
    body: bodyOf(front),
  };
};
