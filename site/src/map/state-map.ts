import { allBorders, mapSize } from './municipalities.ts';

export interface StateMapView {
  width: number;
  height: number;
  borders: string;
}

const view: StateMapView = { ...mapSize, borders: allBorders };

/** The map that all others are drawn upon: a file of its own, loaded once for all pages. */
export const selectStateMap = (): StateMapView => view;

/**
 * Lines only, in a grey that is seen on paper and at night alike: one file does for day, night and
 * print, and what lies below shows through.
 */
export const drawStateMap = ({ width, height, borders }: StateMapView): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${width + 4} ${height + 4}" width="${width}" height="${height}">` +
  `<path d="${borders}" fill="#7e8993" fill-opacity=".1" stroke="#7e8993" stroke-opacity=".65" stroke-linejoin="round"/>` +
  '</svg>';
