import type { Page, RequiredPagePath, Series } from '@netzwerk/shared';
import { renderRichText, type RichText } from '@netzwerk/shared';
import { remember } from '../../cms/remember.ts';
import type { Site } from '../../cms/site.ts';

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
