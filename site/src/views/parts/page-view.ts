import { paths } from '@netzwerk/shared';
import type { Chrome, Surroundings } from './chrome.ts';
import { collectCredits, type Credit } from './credits.ts';
import type { ImageView } from './image.ts';
import type { TextLink } from './pieces.ts';

/** What the head of a page and its breadcrumbs say. */
export interface PageMeta {
  /** For the `title` element: unique on the whole site, ends with the site's name. */
  documentTitle: string;
  description: string;
  path: string;
  /** Absolute address of this page. */
  canonical: string;
  /** False: `noindex`, and not in the sitemap. */
  index: boolean;
  /** From the home page to this page; the last one is this page. Empty on the home page. */
  breadcrumbs: TextLink[];
  /** Absolute address of a share image, where the page has a photograph. */
  shareImage: string | null;
}

/** Common to all page models. */
export interface PageView {
  chrome: Chrome;
  meta: PageMeta;
  /** Credits of all images the model carries, from top to bottom. */
  credits: Credit[];
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
  /** Every image of the model in the order of the page. */
  images?: (ImageView | null)[];
}

/** Running text cut at a word for `description`: search engines show about 160 characters. */
export const shorten = (value: string, limit: number): string => {
  const plain = value.replace(/\s+/g, ' ').trim();
  if (plain.length <= limit) return plain;
  const cut = plain.slice(0, limit);
  const gap = cut.lastIndexOf(' ');
  return `${cut.slice(0, gap > limit / 2 ? gap : limit).replace(/[\s,;:–-]+$/, '')} …`;
};

export const pageView = ({ chrome, publicUrl }: Surroundings, frame: PageFrame): PageView => {
  const { path, title, trail = [], images = [] } = frame;
  const isHome = path === paths.home;
  const distinction = frame.distinction ?? null;
  const nearest = trail.at(-1)?.label;
  const name = distinction === null ? title : `${title}, ${distinction}`;
  const share = images.find((image) => image !== null) ?? null;
  return {
    chrome,
    meta: {
      documentTitle: isHome
        ? title
        : [name, ...(nearest === undefined ? [] : [nearest]), chrome.siteName].join(' – '),
      description: shorten(frame.description, 160),
      path,
      canonical: `${publicUrl}${path}`,
      index: frame.index ?? true,
      breadcrumbs: isHome
        ? []
        : [{ label: 'Startseite', href: paths.home }, ...trail, { label: title, href: path }],
      shareImage: share === null ? null : `${publicUrl}${share.src}`,
    },
    credits: collectCredits(images),
  };
};
