import { area, centre, cut, distance, holds, inset, longestEdge } from './polygon.ts';
import type { Point, Polygon } from './polygon.ts';

/** Where the market place lies, in shares of the drawing; without it the seed decides. */
export type Focus = readonly [x: number, y: number];

export interface PlanColours {
  paper: string;
  ink: string;
  accent: string;
}

const width = 1440;
const height = 360;

/** Random numbers in [0, 1) that a seed fixes for ever: same slug, same plan. */
const randomFrom = (seed: string): (() => number) => {
  let hash = 2166136261;
  for (const character of seed) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  }
  return () => {
    hash += 0x6d2b79f5;
    let t = hash;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const turn = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

/** Relative steps on whole units: half the bytes of absolute corners. */
const outline = (polygon: Polygon): string => {
  let [px, py] = [0, 0];
  const steps = polygon.map(([x, y], index) => {
    const [rx, ry] = [Math.round(x), Math.round(y)];
    const step = index === 0 ? `M${rx} ${ry}l` : `${rx - px} ${ry - py}`;
    [px, py] = [rx, ry];
    return step;
  });
  const [start = '', ...rest] = steps;
  return `${start}${rest.join(' ').replace(/ -/g, '-')}z`;
};

/** Streets: ground is split again and again across its longest side, wide streets first. */
const divide = (random: () => number, market: Point): Polygon[] => {
  const blocks: Polygon[] = [];
  const split = (polygon: Polygon, depth: number): void => {
    const middle = centre(polygon);
    const far = distance(middle, market) / height;
    // Small plots in the old town, larger ones towards the edge.
    const enough = (1900 + 2600 * random()) * Math.min(1.9, 0.72 + far * 0.55);
    if (area(polygon) < enough || depth > 11) {
      blocks.push(polygon);
      return;
    }
    const { direction, length } = longestEdge(polygon);
    const crooked = (random() - 0.5) * (far < 0.55 ? 0.85 : 0.22);
    const street = turn([-direction[1], direction[0]], crooked);
    const shift = (random() - 0.5) * length * 0.22;
    const through: Point = [middle[0] + direction[0] * shift, middle[1] + direction[1] * shift];
    const streetWidth = depth < 2 ? 11 : depth < 4 ? 7 : depth < 6 ? 4.6 : 2.6;
    for (const half of cut(polygon, through, street)) {
      const rest = half.length > 2 ? inset(half, streetWidth / 2) : null;
      if (rest) split(rest, depth + 1);
    }
  };
  const margin = 20;
  split(
    [
      [-margin, -margin],
      [width + margin, -margin],
      [width + margin, height + margin],
      [-margin, height + margin],
    ],
    0,
  );
  return blocks
    .map((block) => ({ block, far: distance(centre(block), market) }))
    .toSorted((a, b) => a.far - b.far)
    .map(({ block }) => block);
};

/** A garden square: its trees in a grid. */
const trees = (polygon: Polygon): string => {
  const ground = inset(polygon, 6);
  if (!ground) return '';
  const xs = ground.map(([x]) => x);
  const ys = ground.map(([, y]) => y);
  let path = '';
  for (let x = Math.ceil(Math.min(...xs)); x < Math.max(...xs); x += 11) {
    for (let y = Math.ceil(Math.min(...ys)); y < Math.max(...ys); y += 11) {
      if (holds(ground, [x, y])) path += `M${x} ${y}h.1`;
    }
  }
  return path;
};

/** Buildings of one block: a perimeter with a court where there is room, else close-built plots. */
const build = (block: Polygon, random: () => number): string => {
  const built = inset(block, 1.1);
  if (!built) return '';
  const court = inset(built, 8 + 5 * random());
  if (court && area(court) > 240) {
    const shed = inset(court, 5 + 4 * random());
    const withShed = shed !== null && area(shed) > 50 && random() < 0.5;
    return outline(built) + outline(court) + (withShed ? outline(shed) : '');
  }
  if (random() < 0.35) return outline(built);
  const { direction } = longestEdge(built);
  return cut(built, centre(built), [-direction[1], direction[0]])
    .map((half) => (half.length > 2 ? inset(half, 0.9) : null))
    .map((half) => (half ? outline(half) : ''))
    .join('');
};

/** Path data of everything on a plan, without its colours. */
interface Town {
  built: string;
  planted: string;
  square: string | null;
  project: string | null;
}

const placeMarket = (random: () => number, focus: Focus | null): Point => {
  const [x, y] = focus ?? [0.46 + 0.12 * random(), 0.42 + 0.16 * random()];
  return [width * x, height * y];
};

/** Where a town that is grown without a focus has its market place, in units of the drawing. */
export const marketOf = (seed: string): Point => placeMarket(randomFrom(seed), null);

const growTown = (seed: string, focus: Focus | null): Town => {
  const random = randomFrom(seed);
  const market = placeMarket(random, focus);
  const [square, ...blocks] = divide(random, market);
  const large = blocks.slice(0, 9).toSorted((a, b) => area(b) - area(a))[0];
  let built = '';
  let planted = '';
  for (const block of blocks) {
    if (block === large) continue;
    if (random() < 0.055) planted += trees(block);
    else built += build(block, random);
  }
  const project = large ? inset(large, 1.1) : null;
  return {
    built,
    planted,
    square: square ? outline(square) : null,
    project: project ? outline(project) : null,
  };
};

// Plans are asked for in pairs, by day and by night: the second is only painted.
let last: { seed: string; focus: Focus | null; town: Town } | null = null;

const townOf = (seed: string, focus: Focus | null): Town => {
  if (last?.seed !== seed || last.focus !== focus) {
    last = { seed, focus, town: growTown(seed, focus) };
  }
  return last.town;
};

/**
 * Schwarzplan: a town grown from `seed`, built in ink, open space in paper, the market place tinted
 * and one block beside it, the project, filled with the accent. Decoration, never information.
 */
export const drawFigureGround = (
  seed: string,
  colours: PlanColours,
  focus: Focus | null = null,
): string => {
  const { built, planted, square, project } = townOf(seed, focus);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<path fill="${colours.paper}" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="${colours.ink}" fill-rule="evenodd" d="${built}"/>`,
    `<path stroke="${colours.ink}" stroke-width="5" stroke-linecap="round" d="${planted || 'M0 0'}"/>`,
    square === null ? '' : `<path fill="${colours.accent}" opacity=".2" d="${square}"/>`,
    project === null ? '' : `<path fill="${colours.accent}" d="${project}"/>`,
    '</svg>',
  ];
  return svg.join('');
};
