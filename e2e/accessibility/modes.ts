import type { Page } from 'playwright-core';
import type { Question } from './engines.ts';

/**
 * How a page can be shown, and what is asked then. A page that runs no script is the same document
 * in each: it is loaded once and turned from one mode to the next.
 */
export interface Mode {
  name: 'light' | 'dark' | 'forced colours' | '320 px' | '200 %, spaced';
  width: number;
  media: NonNullable<Parameters<Page['emulateMedia']>[0]>;
  /** With the spacing that a reader may ask for (WCAG 1.4.12). */
  spaced: boolean;
  /** Rules that can come out otherwise than in the modes before; null: all of them. */
  axe: Question;
  ibm: Question;
  /** Whether the layout is other than in the modes before. */
  askLayout: boolean;
}

const wide = 1280;
const colours: Pick<Mode, 'spaced' | 'axe' | 'ibm' | 'askLayout'> = {
  spaced: false,
  axe: ['color-contrast', 'link-in-text-block'],
  ibm: ['text_contrast_sufficient'],
  askLayout: false,
};

export const modes: readonly Mode[] = [
  {
    name: 'light',
    width: wide,
    media: { colorScheme: 'light', forcedColors: 'none' },
    spaced: false,
    axe: null,
    ibm: null,
    askLayout: true,
  },
  {
    name: 'dark',
    width: wide,
    media: { colorScheme: 'dark', forcedColors: 'none' },
    ...colours,
  },
  {
    name: 'forced colours',
    width: wide,
    media: { colorScheme: 'dark', forcedColors: 'active' },
    ...colours,
  },
  {
    // Another menu, other columns: anything may differ.
    name: '320 px',
    width: 320,
    media: { colorScheme: 'light', forcedColors: 'none' },
    spaced: false,
    axe: null,
    ibm: null,
    askLayout: true,
  },
  {
    // A window of 1280 px at 200 % (WCAG 1.4.4).
    name: '200 %, spaced',
    width: wide / 2,
    media: { colorScheme: 'light', forcedColors: 'none' },
    spaced: true,
    axe: ['target-size', 'scrollable-region-focusable', 'color-contrast'],
    ibm: [
      'element_scrollable_tabbable',
      'element_tabbable_unobscured',
      'element_tabbable_visible',
      'target_spacing_sufficient',
      'text_contrast_sufficient',
      'text_spacing_valid',
    ],
    askLayout: true,
  },
];

const readersStyle = `
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-bottom: 2em !important }
`;

export const turnTo = async (page: Page, mode: Mode): Promise<void> => {
  await page.setViewportSize({ width: mode.width, height: 800 });
  await page.emulateMedia({ ...mode.media, reducedMotion: 'reduce' });
  // Adopted, not written into the document: the content security policy has nothing to say to it.
  await page.evaluate(
    (text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    },
    mode.spaced ? readersStyle : '',
  );
};
