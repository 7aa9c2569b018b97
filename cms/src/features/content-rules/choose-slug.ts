import { slugify } from '@netzwerk/shared';
import { textOf } from './model';

export type SlugChoice =
  { kind: 'keep' } | { kind: 'set'; slug: string } | { kind: 'taken'; slug: string };

export interface SlugWish {
  title: unknown;
  /** What the editor entered; undefined when the field was not sent. */
  given: unknown;
  /** Slug of the draft so far. */
  stored: unknown;
}

/** What is tried after a taken slug: `tagung`, `tagung-2`, `tagung-3` … */
const firstFree = (slug: string, isTaken: (slug: string) => boolean): string => {
  const numbered = (number: number): string => (number === 1 ? slug : `${slug}-${number}`);
  let number = 1;
  while (isTaken(numbered(number))) number += 1;
  return numbered(number);
};

/**
 * The slug an entry shall have: the editor's when entered, the stored one when there is one, else
 * one from the title. Entered and taken is the editor's to solve, so that no address surprises.
 */
export const chooseSlug = (wish: SlugWish, isTaken: (slug: string) => boolean): SlugChoice => {
  const given = slugify(textOf(wish.given));
  if (given !== '') {
    return isTaken(given) ? { kind: 'taken', slug: given } : { kind: 'set', slug: given };
  }
  const stored = textOf(wish.stored);
  if (stored !== '')
    return wish.given === undefined ? { kind: 'keep' } : { kind: 'set', slug: stored };
  const fromTitle = slugify(textOf(wish.title));
  return fromTitle === '' ? { kind: 'keep' } : { kind: 'set', slug: firstFree(fromTitle, isTaken) };
};
