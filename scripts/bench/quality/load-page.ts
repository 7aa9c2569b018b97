import type { Page } from 'playwright-core';

export interface LoadedPage {
  /** Of the page itself: HTML, style sheet, font, icon, graphics. */
  requests: number;
  bytes: number;
  /** Of what its content shows: photographs, and the plans that lists show in their place. */
  pictures: number;
  pictureBytes: number;
  /** Pictures far below the first window that are fetched at once. */
  eager: string[];
}

/**
 * What a browser asks for that opens the address and does not scroll. `page` has not been anywhere:
 * nothing is in its cache.
 */
export const loadPage = async (page: Page, address: string): Promise<LoadedPage> => {
  const answers: { url: string; bytes: Promise<number> }[] = [];
  page.on('requestfinished', (request) =>
    answers.push({
      url: request.url(),
      bytes: request.sizes().then(({ responseBodySize }) => responseBodySize),
    }),
  );
  await page.goto(address, { waitUntil: 'networkidle' });
  const { inRows, eager } = await page.evaluate(() => {
    const images = [...document.querySelectorAll('img')];
    const isLazy = (image: HTMLImageElement): boolean => image.loading === 'lazy';
    return {
      inRows: images.filter(isLazy).map(({ currentSrc }) => currentSrc),
      eager: images
        .filter((image) => !isLazy(image))
        .filter((image) => image.getBoundingClientRect().top > 2 * innerHeight)
        .map(({ src }) => src),
    };
  });
  const isPicture = (url: string): boolean =>
    new URL(url).pathname.startsWith('/media/') || inRows.includes(url);
  const sized = await Promise.all(
    answers.map(async ({ url, bytes }) => ({ isPicture: isPicture(url), bytes: await bytes })),
  );
  const own = sized.filter((answer) => !answer.isPicture);
  const pictures = sized.filter((answer) => answer.isPicture);
  const sum = (all: readonly { bytes: number }[]): number =>
    all.reduce((total, { bytes }) => total + bytes, 0);
  return {
    requests: own.length,
    bytes: sum(own),
    pictures: pictures.length,
    pictureBytes: sum(pictures),
    eager,
  };
};
