export type Point = readonly [x: number, y: number];
export type Polygon = readonly Point[];

/** Neighbouring corners, the last one closing the ring. */
export const edges = (polygon: Polygon): [Point, Point][] =>
  polygon.flatMap((a, index) => {
    const b = polygon[(index + 1) % polygon.length];
    return b === undefined ? [] : [[a, b] as [Point, Point]];
  });

export const area = (polygon: Polygon): number =>
  Math.abs(edges(polygon).reduce((sum, [[x, y], [a, b]]) => sum + x * b - a * y, 0)) / 2;

export const centre = (polygon: Polygon): Point => {
  const n = polygon.length;
  return polygon.reduce<Point>(([a, b], [x, y]) => [a + x / n, b + y / n], [0, 0]);
};

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Direction and length of the longest edge: along it a street front runs. */
export const longestEdge = (polygon: Polygon): { direction: Point; length: number } =>
  edges(polygon).reduce<{ direction: Point; length: number }>(
    (best, [a, b]) => {
      const length = distance(a, b);
      if (length <= best.length) return best;
      return { direction: [(b[0] - a[0]) / length, (b[1] - a[1]) / length], length };
    },
    { direction: [1, 0], length: 0 },
  );

/** Both halves of a convex polygon, cut by the line through `through` along `direction`. */
export const cut = (polygon: Polygon, through: Point, direction: Point): [Polygon, Polygon] => {
  const side = ([x, y]: Point): number =>
    (y - through[1]) * direction[0] - (x - through[0]) * direction[1];
  const left: Point[] = [];
  const right: Point[] = [];
  for (const [a, b] of edges(polygon)) {
    const from = side(a);
    const to = side(b);
    if (from >= 0) left.push(a);
    if (from <= 0) right.push(a);
    if (from * to < 0) {
      const t = from / (from - to);
      const crossing: Point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
      left.push(crossing);
      right.push(crossing);
    }
  }
  return [left, right];
};

/** The convex polygon drawn in by `width` on all sides; null when nothing is left of it. */
export const inset = (polygon: Polygon, width: number): Polygon | null => {
  const middle = centre(polygon);
  let rest = polygon;
  for (const [a, b] of edges(polygon)) {
    const length = distance(a, b) || 1;
    const direction: Point = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    const normal: Point = [-direction[1], direction[0]];
    const inward = (middle[0] - a[0]) * normal[0] + (middle[1] - a[1]) * normal[1] >= 0 ? 1 : -1;
    const origin: Point = [a[0] + normal[0] * width * inward, a[1] + normal[1] * width * inward];
    const [left, right] = cut(rest, origin, direction);
    rest = inward > 0 ? left : right;
    if (rest.length < 3) return null;
  }
  return rest;
};
