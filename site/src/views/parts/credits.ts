import type { CreditedImage } from '@netzwerk/shared';
import type { ImageView } from './image.ts';
import type { Piece } from './pieces.ts';
import { safeHref } from './safe-href.ts';

/** Proof of rights of one image: one line as pieces, for the caption and the page's end alike. */
export interface Credit {
  line: Piece[];
}

/** "Author / Quelle, CC BY 4.0", the licence or source linked where the editor gave an address. */
export const creditOf = (image: CreditedImage): Credit => {
  const href = image.link === null ? null : safeHref(image.link);
  const names = image.author === image.source ? image.author : `${image.author} / ${image.source}`;
  const linked: Piece = href === null ? { text: names } : { text: names, href };
  return { line: [linked, { text: `, ${image.licence}` }] };
};

/** The line as plain text, by which a picture in a list and its credit are told to belong together. */
export const creditText = ({ line }: Credit): string => line.map(({ text }) => text).join('');

/** Credits of a page's images "von oben nach unten", each proof once. */
export const collectCredits = (images: readonly (ImageView | null)[]): Credit[] => {
  const credits = new Map<string, Credit>();
  for (const image of images) {
    if (image !== null) credits.set(JSON.stringify(image.credit), image.credit);
  }
  return [...credits.values()];
};
