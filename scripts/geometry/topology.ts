import type { Area, Point, Ring } from './areas.ts';

/** A stretch of border between two places where borders meet, drawn once for both its sides. */
interface Arc {
  points: readonly Point[];
  /** Keys of the areas on its two sides; one where the state ends. */
  owners: Set<string>;
}

/** Ring as arcs; `reversed` where the other side was there first. */
type ArcUse = { arc: Arc; reversed: boolean };

export interface Topology {
  arcs: readonly Arc[];
  /** For each area its rings. */
  rings: ReadonlyMap<string, ArcUse[][]>;
}

const keyOf = ([x, y]: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** Places where more than two borders meet: their neighbours along all rings are more than two. */
const findJunctions = (areas: readonly Area[]): Set<string> => {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of areas.flatMap(({ rings }) => rings)) {
    const keys = ring.slice(1).map(keyOf);
    keys.forEach((key, index) => {
      const set = neighbours.get(key) ?? new Set<string>();
      set.add(keys.at(index - 1) ?? '').add(keys[(index + 1) % keys.length] ?? '');
      neighbours.set(key, set);
    });
  }
  return new Set([...neighbours].filter(([, around]) => around.size > 2).map(([key]) => key));
};

/** The ring cut at every junction; one without any stays whole and starts at its first place by key. */
const cut = (ring: Ring, junctions: ReadonlySet<string>): Point[][] => {
  const open = ring.slice(1);
  const keys = open.map(keyOf);
  const at = keys.findIndex((key) => junctions.has(key));
  const first = at >= 0 ? at : keys.indexOf(keys.toSorted()[0] ?? '');
  const turned = [...open.slice(first), ...open.slice(0, first)];
  const [start] = turned;
  if (start === undefined) return [];
  const lines: Point[][] = [[start]];
  for (const point of [...turned.slice(1), start]) {
    lines.at(-1)?.push(point);
    if (point !== start && junctions.has(keyOf(point))) lines.push([point]);
  }
  return lines;
};

/**
 * Borders as arcs that neighbours share: simplified once, they still fit each other without gaps.
 * The places of two neighbours must be the very same, as they are in the official data.
 */
export const makeTopology = (areas: readonly Area[]): Topology => {
  const junctions = findJunctions(areas);
  const known = new Map<string, Arc>();
  const use = (points: Point[], owner: string): ArcUse => {
    const forth = points.map(keyOf).join();
    const back = points.map(keyOf).toReversed().join();
    const other = known.get(back);
    const arc = other ?? known.get(forth) ?? { points, owners: new Set<string>() };
    arc.owners.add(owner);
    if (!other) known.set(forth, arc);
    return { arc, reversed: other !== undefined };
  };
  const rings = new Map(
    areas.map(({ ags, rings: own }) => [
      ags,
      own.map((ring) => cut(ring, junctions).map((line) => use(line, ags))),
    ]),
  );
  return { arcs: [...known.values()], rings };
};
