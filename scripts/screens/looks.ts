import type { Page } from 'playwright-core';

/** One way of looking at a page. */
export interface Look {
  name: 'desktop' | 'phone' | 'dark' | 'forced-colours' | 'print';
  title: string;
  width: number;
  /** Of longer pages the beginning is shown, in pixels. */
  highest: number;
  /** Width of the picture. */
  shown: number;
  /** White around it, as paper has. */
  margin: number;
  media: NonNullable<Parameters<Page['emulateMedia']>[0]>;
}

const day = { colorScheme: 'light', forcedColors: 'none', media: 'screen' } as const;
const desk = { width: 1280, highest: 1400, shown: 640, margin: 0 } as const;

export const looks: readonly Look[] = [
  {
    name: 'desktop',
    title: 'Desktop',
    width: 1280,
    highest: 1800,
    shown: 800,
    margin: 0,
    media: day,
  },
  { name: 'phone', title: '320 px', width: 320, highest: 1600, shown: 320, margin: 0, media: day },
  { name: 'dark', title: 'Dark', ...desk, media: { ...day, colorScheme: 'dark' } },
  {
    name: 'forced-colours',
    title: 'Forced colours',
    ...desk,
    media: { ...day, colorScheme: 'dark', forcedColors: 'active' },
  },
  // As wide as what is printed of A4 at the margins of print.css.
  {
    name: 'print',
    title: 'Print',
    width: 665,
    highest: 1300,
    shown: 560,
    margin: 40,
    media: { ...day, media: 'print' },
  },
];
