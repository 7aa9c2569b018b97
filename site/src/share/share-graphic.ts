import { paths, type Colour } from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';
import { contentKey } from '../outputs/content-key.ts';

/** All that a title graphic shows. It is drawn by share-images/, beside the pages. */
export interface ShareGraphic {
  /** Of its file: `veranstaltung/tagung-2027`, or a section's. */
  name: string;
  /** Of the figure-ground plan: the same as on the page. */
  seed: string;
  colour: Colour;
  siteName: string;
  /** "Fachtagung", "Arbeitshilfe"; null on what stands for a section. */
  kind: string | null;
  title: string;
  /** "Do., 12. März 2026 · Münster" */
  detail: string | null;
}

/** What a page says of the picture that networks show with its link. */
export interface ShareImage {
  /** From the root of this site. */
  src: string;
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
  alt: string;
}

export const shareImageWidth = 1200;
export const shareImageHeight = 630;

const altOf = ({ kind, title, detail }: ShareGraphic): string =>
  `Titelgrafik: ${kind === null ? '' : `${kind}, `}${title}${detail === null ? '' : `, ${detail}`}`;

/**
 * The address changes with the content, or a network would go on showing what it once fetched; what
 * changes is the query, so that an address somebody keeps goes on answering.
 */
export const shareImage = remember((graphic: ShareGraphic): ShareImage => ({
  src: `${paths.shareImage(graphic.name)}?v=${contentKey(graphic).slice(0, 10)}`,
  type: 'image/png',
  width: shareImageWidth,
  height: shareImageHeight,
  alt: altOf(graphic),
}));
