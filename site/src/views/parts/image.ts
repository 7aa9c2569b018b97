import type { Colour, CreditedImage } from '@netzwerk/shared';
import type { PreparedImage } from '../../cms/build-input.ts';
import { remember } from '../../cms/remember.ts';
import type { Site } from '../../cms/site.ts';
import { creditOf, type Credit } from './credits.ts';

export interface ImageView {
  /** For the `img`: fallback address and the size that reserves its place. */
  src: string;
  width: number;
  height: number;
  srcset: string;
  /** For `source` elements, best format first. */
  sources: { type: 'image/avif' | 'image/webp'; srcset: string }[];
  /** The form that other sites show with a link. */
  share: { src: string; width: number; height: number };
  /** Empty for a decorative image. */
  alt: string;
  caption: string | null;
  credit: Credit;
}

/**
 * What stands where a picture belongs. Without a photograph the place is filled by the
 * figure-ground plan that grows from `plan.seed`: same seed, same plan.
 */
export interface Picture {
  image: ImageView | null;
  plan: { seed: string; colour: Colour };
}

const srcset = (variants: readonly { width: number; src: string }[]): string =>
  variants.map(({ src, width }) => `${src} ${width}w`).join(', ');

const viewOf = remember((image: CreditedImage, prepared: PreparedImage | undefined): ImageView => {
  const fallback = prepared?.sources.jpeg.find(({ width }) => width >= 960);
  const src = fallback ?? prepared?.sources.jpeg.at(-1);
  if (prepared === undefined || src === undefined) {
    throw new Error(
      `Bild ${image.fileKey} („${image.alternativeText}“) ist nicht aufbereitet: ` +
        'Die Eingabe des Builds nennt es nicht unter „media“.',
    );
  }
  const { avif, webp, jpeg } = prepared.sources;
  return {
    src: src.src,
    width: prepared.width,
    height: prepared.height,
    srcset: srcset(jpeg),
    sources: [
      ...(avif.length > 0 ? [{ type: 'image/avif' as const, srcset: srcset(avif) }] : []),
      ...(webp.length > 0 ? [{ type: 'image/webp' as const, srcset: srcset(webp) }] : []),
    ],
    share: {
      src: src.src,
      width: src.width,
      height: Math.round((src.width * prepared.height) / prepared.width),
    },
    alt: image.decorative ? '' : image.alternativeText,
    caption: image.caption,
    credit: creditOf(image),
  };
});

/** Null without an image and where its licence has run out. */
export const imageView = (site: Site, image: CreditedImage | null): ImageView | null => {
  if (image === null) return null;
  if (image.expiresOn !== null && image.expiresOn < site.today) return null;
  return viewOf(image, site.media[image.fileKey]);
};

export const picture = (image: ImageView | null, seed: string, colour: Colour): Picture => ({
  image,
  plan: { seed, colour },
});
