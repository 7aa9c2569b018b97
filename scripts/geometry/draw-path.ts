import type { Point } from './areas.ts';

const number = (value: number, isFirst: boolean): string =>
  isFirst || value < 0 ? String(value) : ` ${value}`;

/** A closed line as a piece of an SVG path: whole numbers, each point relative to the one before. */
const drawRing = (ring: readonly Point[]): string => {
  let [atX, atY] = [0, 0];
  const steps = ring.map(([x, y]): Point => {
    const step: Point = [x - atX, y - atY];
    [atX, atY] = [x, y];
    return step;
  });
  const [start, ...rest] = steps;
  if (start === undefined) return '';
  const lines = rest.map(([x, y], index) => number(x, index === 0) + number(y, false)).join('');
  return `M${start[0]}${number(start[1], false)}l${lines}z`;
};

const isSame = (a: Point | undefined, b: Point): boolean => a?.[0] === b[0] && a[1] === b[1];

/** Rings in whole units, without places that have become one and without rings that have become none. */
const toGrid = (rings: readonly (readonly Point[])[], toUnit: (point: Point) => Point): Point[][] =>
  rings
    .map((ring) => {
      const whole = ring.map(toUnit).filter((point, index, all) => !isSame(all[index - 1], point));
      const [first] = whole;
      return first && isSame(whole.at(-1), first) ? whole.slice(0, -1) : whole;
    })
    .filter((ring) => ring.length > 2);

export const drawPath = (
  rings: readonly (readonly Point[])[],
  toUnit: (point: Point) => Point,
): string => toGrid(rings, toUnit).map(drawRing).join('');
