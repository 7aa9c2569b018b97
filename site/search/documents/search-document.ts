import { richTextToPlain } from '@netzwerk/shared';
import { z } from 'zod';
import { remember } from '../../src/cms/remember.ts';
import { contentKey } from '../../src/outputs/content-key.ts';
import { searchKinds } from './search-kinds.ts';

/** One page as the search knows it: public text only, because it is made from the public `Site`. */
export const searchDocumentSchema = z.object({
  href: z.string(),
  /** What it is filtered by. */
  kind: z.enum(searchKinds.map(([kind]) => kind)),
  /** Slugs of the topics it is about. */
  topics: z.array(z.string()),
  /** "Veranstaltung", "Arbeitshilfe", "PDF, 2,3 MB, 24 Seiten" … */
  type: z.string(),
  title: z.string(),
  /** As people read it, null for pages without one. */
  date: z.string().nullable(),
  lead: z.string(),
  body: z.string(),
  /** Every further word of a text that is too long to be kept whole. */
  more: z.string(),
  /** The page that a file belongs to. */
  partOf: z.object({ title: z.string(), href: z.string() }).nullable(),
  /** Names it is also known by: topics, format, town, member. */
  keywords: z.string(),
  /** Above 1 it comes earlier among equals, below later. */
  weight: z.number(),
});
export type SearchDocument = z.infer<typeof searchDocumentSchema>;

/** A document whose text is worked out when somebody wants to read it. */
export interface SearchEntry {
  readonly href: string;
  /** Equal for equal documents of the same code. */
  readonly key: string;
  readonly document: () => SearchDocument;
}

export type SearchText = Omit<SearchDocument, 'href' | 'more' | 'partOf'> &
  Partial<Pick<SearchDocument, 'more' | 'partOf'>>;

/** Its key is made of what the text is made of: turning Markdown into text costs a hundred times more. */
export const searchEntry = <First extends object, Rest extends readonly unknown[]>(
  hrefOf: (first: First, rest: NoInfer<Rest>) => string,
  textOf: (first: First, ...rest: Rest) => SearchText,
) =>
  remember((first: First, ...rest: Rest): SearchEntry => {
    const href = hrefOf(first, rest);
    let made: SearchDocument | null = null;
    return {
      href,
      key: contentKey([first, ...rest]),
      document: () => (made ??= { href, more: '', partOf: null, ...textOf(first, ...rest) }),
    };
  });

/** One text of those that say something. */
export const joined = (...texts: (string | null | undefined)[]): string =>
  texts.filter((text) => text !== null && text !== undefined && text !== '').join(' ');

export const plain = (markdown: string | null | undefined): string =>
  markdown ? richTextToPlain(markdown) : '';
