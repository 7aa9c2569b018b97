import { paths } from '@netzwerk/shared';
import { shareImage, type ShareGraphic, type ShareImage } from '../../share/share-graphic.ts';
import type { Chrome, Surroundings } from './chrome.ts';
import { collectCredits, type Credit } from './credits.ts';
import type { Thing } from '../../structured-data/thing.ts';
import type { ImageView } from './image.ts';
import type { TextLink } from './pieces.ts';

/** What the head of a page and its breadcrumbs say. */
export interface PageMeta {
  /** For the `title` element: unique on the whole site, ends with the site's name. */
  documentTitle: string;
  description: string;
  /** As one would tell it: without the names of what lies above. */
  title: string;
  /** A text with a date of its own, or a page of the site. */
  type: 'article' | 'website';
  path: string;
  /** Of this site, for absolute addresses. */
  origin: string;
  /** Absolute address of this page. */
  canonical: string;
  /** False: `noindex`, and not in the sitemap. */
  index: boolean;
  /** From the home page to this page; the last one is this page. Empty on the home page. */
  breadcrumbs: TextLink[];
  /** Of what this page lists, where it has one. */
  feed: TextLink | null;
  /** Shown with a link to this page; `src` is an absolute address. */
  shareImage: ShareImage;
}

/** Common to all page models. */
export interface PageView {
  chrome: Chrome;
  meta: PageMeta;
  /** Credits of all images the model carries, from top to bottom. */
  credits: Credit[];
  /** What the page is about, for search engines; its breadcrumbs are added where it is shown. */
  things: Thing[];
}

export interface PageFrame {
  path: string;
  title: string;
  description: string;
  /** Pages between home and this one. */
  trail?: TextLink[];
  /** Set where an entry of the same title exists: what tells them apart, e.g. a date. */
  distinction?: string | null;
  index?: boolean;
  type?: PageMeta['type'];
  /** Every image of the model in the order of the page. */
  images?: (ImageView | null)[];
  /** What the page is shared with: its own title graphic, its photograph, or its section's graphic. */
  graphic?: ShareGraphic;
  photograph?: ImageView | null;
  feed?: TextLink;
  /** What the page is about, with the address of its picture. */
  things?: (image: string) => Thing[];
}

/** Running text cut at a word for `description`: search engines show about 160 characters. */
export const shorten = (value: string, limit: number): string => {
  const plain = value.replace(/\s+/g, ' ').trim();
  if (plain.length <= limit) return plain;
  const cut = plain.slice(0, limit);
  const gap = cut.lastIndexOf(' ');
  return `${cut.slice(0, gap > limit / 2 ? gap : limit).replace(/[\s,;:–-]+$/, '')} …`;
};

const photograph = ({ share, alt }: ImageView, title: string): ShareImage => ({
  ...share,
  type: 'image/jpeg',
  alt: alt === '' ? title : alt,
});

export const pageView = (around: Surroundings, frame: PageFrame): PageView => {
  const { chrome, publicUrl } = around;
  const { path, title, trail = [], images = [] } = frame;
  const isHome = path === paths.home;
  const distinction = frame.distinction ?? null;
  const nearest = trail.at(-1)?.label;
  const name = distinction === null ? title : `${title}, ${distinction}`;
  const share = frame.graphic
    ? shareImage(frame.graphic)
    : frame.photograph
      ? photograph(frame.photograph, title)
      : around.shareImage;
  const src = `${publicUrl}${share.src}`;
  return {
    chrome,
    meta: {
      documentTitle: isHome
        ? title
        : [name, ...(nearest === undefined ? [] : [nearest]), chrome.siteName].join(' – '),
      title,
      type: frame.type ?? 'website',
      description: shorten(frame.description, 160),
      path,
      origin: publicUrl,
      canonical: `${publicUrl}${path}`,
      index: frame.index ?? true,
      breadcrumbs: isHome
        ? []
        : [{ label: 'Startseite', href: paths.home }, ...trail, { label: title, href: path }],
      feed: frame.feed ?? null,
      shareImage: { ...share, src },
    },
    credits: collectCredits(images),
    things: frame.things?.(src) ?? [],
  };
};
