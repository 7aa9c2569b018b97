import type { Area, Point } from './areas.ts';
import { drawPath } from './draw-path.ts';
import { simplifyLine } from './simplify-line.ts';
import { makeTopology, type Topology } from './topology.ts';

export interface ReducedMunicipality {
  /** SVG path in units of the map. */
  map: string;
  /** Middle of its box on the map. */
  middle: [x: number, y: number];
  /** SVG path in a square of `outlineSize` units, as large as it goes. */
  outline: string;
  /** Keys of the municipalities it borders on. */
  neighbours: string[];
}

export interface ReducedState {
  /** Size of the map in its own units. */
  width: number;
  height: number;
  municipalities: Record<string, ReducedMunicipality>;
}

const mapWidth = 1000;
export const outlineSize = 240;

/** Rings of all areas, their shared borders simplified once. */
const simplified = (
  { arcs, rings }: Topology,
  smallest: number,
): ReadonlyMap<string, Point[][]> => {
  const lines = new Map(
    arcs.map((arc) => {
      const { points } = arc;
      // A closed one must stay an area; an open one may become a straight line.
      const isClosed = points[0]?.join() === points.at(-1)?.join();
      return [arc, simplifyLine(points, smallest, isClosed ? 4 : 2)];
    }),
  );
  const lineOf = ({ arc, reversed }: { arc: (typeof arcs)[number]; reversed: boolean }) => {
    const line = lines.get(arc) ?? [];
    return reversed ? line.toReversed() : line;
  };
  return new Map([...rings].map(([ags, own]) => [ags, own.map((uses) => uses.flatMap(lineOf))]));
};

interface Box {
  west: number;
  north: number;
  width: number;
  height: number;
}

const boxOf = (points: readonly Point[]): Box => {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [north, south] = [Math.min(north, y), Math.max(south, y)];
  }
  return { west, north, width: east - west, height: south - north };
};

const neighboursIn = ({ arcs }: Topology): ReadonlyMap<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { owners } of arcs) {
    for (const owner of owners) {
      const around = found.get(owner) ?? new Set<string>();
      for (const other of owners) if (other !== owner) around.add(other);
      found.set(owner, around);
    }
  }
  return found;
};

/** Areas as small drawings: on the map of the state, and each by itself. */
export const reduceMunicipalities = (areas: readonly Area[]): ReducedState => {
  const topology = makeTopology(areas);
  const whole = boxOf(areas.flatMap(({ rings }) => rings.flat()));
  const metresPerUnit = whole.width / mapWidth;
  const onMap = simplified(topology, 12 * metresPerUnit ** 2);
  const fine = simplified(topology, 100_000);
  const neighbours = neighboursIn(topology);
  const municipalities = areas.map(({ ags }): [string, ReducedMunicipality] => {
    const rings = fine.get(ags) ?? [];
    const box = boxOf(rings.flat());
    const scale = outlineSize / Math.max(box.width, box.height);
    const inset = (length: number): number => (outlineSize - length * scale) / 2;
    const toMap = ([x, y]: Point): [number, number] => [
      Math.round((x - whole.west) / metresPerUnit),
      Math.round((y - whole.north) / metresPerUnit),
    ];
    return [
      ags,
      {
        map: drawPath(onMap.get(ags) ?? [], toMap),
        middle: toMap([box.west + box.width / 2, box.north + box.height / 2]),
        outline: drawPath(rings, ([x, y]) => [
          Math.round((x - box.west) * scale + inset(box.width)),
          Math.round((y - box.north) * scale + inset(box.height)),
        ]),
        neighbours: [...(neighbours.get(ags) ?? [])].toSorted(),
      },
    ];
  });
  return {
    width: mapWidth,
    height: Math.ceil(whole.height / metresPerUnit),
    municipalities: Object.fromEntries(municipalities),
  };
};
