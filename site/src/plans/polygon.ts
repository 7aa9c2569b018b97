// Plain loops throughout: a site of ten thousand entries has ten thousand plans, each of some
// hundred polygons.

export type Point = readonly [x: number, y: number];
export type Polygon = readonly Point[];

const nowhere: Point = [0, 0];

/** A corner, counted on beyond the last one from the first: the ring is closed. */
const corner = (polygon: Polygon, index: number): Point =>
  polygon[index === polygon.length ? 0 : index] ?? nowhere;

export const area = (polygon: Polygon): number => {
  let sum = 0;
  for (let index = 0; index < polygon.length; index += 1) {
    const a = corner(polygon, index);
    const b = corner(polygon, index + 1);
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(sum) / 2;
};

export const centre = (polygon: Polygon): Point => {
  const n = polygon.length;
  let x = 0;
  let y = 0;
  for (const point of polygon) {
    x += point[0] / n;
    y += point[1] / n;
  }
  return [x, y];
};

export const distance = (a: Point, b: Point): number => {
  const x = a[0] - b[0];
  const y = a[1] - b[1];
  return Math.sqrt(x * x + y * y);
};

/** Direction and length of the longest edge: along it a street front runs. */
export const longestEdge = (polygon: Polygon): { direction: Point; length: number } => {
  let length = 0;
  let direction: Point = [1, 0];
  for (let index = 0; index < polygon.length; index += 1) {
    const a = corner(polygon, index);
    const b = corner(polygon, index + 1);
    const own = distance(a, b);
    if (own <= length) continue;
    length = own;
    direction = [(b[0] - a[0]) / own, (b[1] - a[1]) / own];
  }
  return { direction, length };
};

/** What of a convex polygon lies left (`sign` 1) or right (-1) of a line through a point. */
const half = (polygon: Polygon, through: Point, direction: Point, sign: 1 | -1): Polygon => {
  const [px, py] = through;
  const [dx, dy] = direction;
  const rest: Point[] = [];
  for (let index = 0; index < polygon.length; index += 1) {
    const a = corner(polygon, index);
    const b = corner(polygon, index + 1);
    const from = (a[1] - py) * dx - (a[0] - px) * dy;
    const to = (b[1] - py) * dx - (b[0] - px) * dy;
    if (from * sign >= 0) rest.push(a);
    if (from * to < 0) {
      const t = from / (from - to);
      rest.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    }
  }
  return rest;
};

/** Both halves of a convex polygon, cut by the line through `through` along `direction`. */
export const cut = (polygon: Polygon, through: Point, direction: Point): [Polygon, Polygon] => [
  half(polygon, through, direction, 1),
  half(polygon, through, direction, -1),
];

/** The convex polygon drawn in by `width` on all sides; null when nothing is left of it. */
export const inset = (polygon: Polygon, width: number): Polygon | null => {
  const [mx, my] = centre(polygon);
  let rest = polygon;
  for (let index = 0; index < polygon.length; index += 1) {
    const a = corner(polygon, index);
    const b = corner(polygon, index + 1);
    const length = distance(a, b) || 1;
    const direction: Point = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    const [nx, ny] = [-direction[1], direction[0]];
    const inward = (mx - a[0]) * nx + (my - a[1]) * ny >= 0 ? 1 : -1;
    const origin: Point = [a[0] + nx * width * inward, a[1] + ny * width * inward];
    rest = half(rest, origin, direction, inward);
    if (rest.length < 3) return null;
  }
  return rest;
};

/** Whether a convex polygon holds a point, its border included. */
export const holds = (polygon: Polygon, [x, y]: Point): boolean => {
  let [left, right] = [false, false];
  for (let index = 0; index < polygon.length; index += 1) {
    const a = corner(polygon, index);
    const b = corner(polygon, index + 1);
    if ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) >= 0) left = true;
    else right = true;
  }
  return !(left && right);
};
