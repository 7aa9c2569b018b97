import type { Point } from './areas.ts';

const triangle = (a: Point, b: Point, c: Point): number =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

/**
 * Visvalingam and Whyatt: takes away, again and again, the point whose triangle with its neighbours
 * is smallest, until each is at least `smallest` (square metres) or only `least` points are left.
 * Ends stay, so that lines that meet still meet.
 */
export const simplifyLine = (line: readonly Point[], smallest: number, least: number): Point[] => {
  const points = [...line];
  const areaAt = (index: number): number => {
    const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
    return before && here && after ? triangle(before, here, after) : Infinity;
  };
  const areas = points.map((_, index) => areaAt(index));
  // A line has some hundred points: looking for the smallest each time is quick enough, once.
  while (points.length > least) {
    let index = 0;
    for (let other = 1; other < areas.length; other += 1) {
      if ((areas[other] ?? Infinity) < (areas[index] ?? Infinity)) index = other;
    }
    if ((areas[index] ?? Infinity) >= smallest) break;
    points.splice(index, 1);
    areas.splice(index, 1);
    for (const near of [index - 1, index]) {
      if (near >= 0 && near < areas.length) areas[near] = areaAt(near);
    }
  }
  return points;
};
