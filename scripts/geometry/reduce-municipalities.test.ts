import { describe, expect, it } from '@jest/globals';
import type { Area, Point } from './areas.ts';
import { readAreas } from './areas.ts';
import { reduceMunicipalities } from './reduce-municipalities.ts';
import { simplifyLine } from './simplify-line.ts';
import { makeTopology } from './topology.ts';

const km = (x: number, y: number): Point => [x * 1000, y * 1000];

/** Two fields side by side, the border between them a zigzag, and an enclave in the right one. */
const zigzag = Array.from({ length: 99 }, (_, i): Point => km(50 + (i % 2) * 0.001, i + 1));
const enclave = [km(70, 40), km(80, 40), km(80, 50), km(70, 50), km(70, 40)];
const areas: Area[] = [
  { ags: 'west', rings: [[km(0, 0), km(50, 0), ...zigzag, km(50, 100), km(0, 100), km(0, 0)]] },
  {
    ags: 'east',
    rings: [
      [km(50, 0), km(100, 0), km(100, 100), km(50, 100), ...zigzag.toReversed(), km(50, 0)],
      enclave,
    ],
  },
  { ags: 'inner', rings: [enclave.toReversed()] },
];

/** Points of an SVG path in whole numbers. */
const pointsOf = (path: string): string[] =>
  path.split('M').flatMap((ring) => {
    const numbers = [...ring.matchAll(/-?\d+/g)].map(([value]) => Number(value));
    let [x, y] = [0, 0];
    return numbers.flatMap((value, index) => {
      if (index % 2 === 0) x += value;
      else y += value;
      return index % 2 === 0 ? [] : [`${x} ${y}`];
    });
  });

describe('reducing borders', () => {
  it('keeps neighbours together: what one loses the other loses too', () => {
    const { municipalities } = reduceMunicipalities(areas);
    const [west, east] = [municipalities['west'], municipalities['east']].map((area) =>
      pointsOf(area?.map ?? ''),
    );
    expect(west).toHaveLength(4);
    expect(west?.filter((point) => east?.includes(point))).toEqual(['500 0', '500 1000']);
  });

  it('knows who borders on whom, an enclave as well', () => {
    const { municipalities } = reduceMunicipalities(areas);
    expect(municipalities['east']?.neighbours).toEqual(['inner', 'west']);
    expect(municipalities['inner']?.neighbours).toEqual(['east']);
    expect(pointsOf(municipalities['inner']?.map ?? '')).toHaveLength(4);
  });

  it('control: borders that are not the very same are nobody’s in common', () => {
    const moved = areas.map((area) =>
      area.ags === 'east'
        ? { ...area, rings: area.rings.map((ring) => ring.map(([x, y]): Point => [x + 1, y])) }
        : area,
    );
    expect(makeTopology(moved).arcs.every(({ owners }) => owners.size === 1)).toBe(true);
    expect(makeTopology(areas).arcs.some(({ owners }) => owners.size === 2)).toBe(true);
  });

  it('draws each as large as it goes, in the middle of its square', () => {
    const { municipalities } = reduceMunicipalities(areas);
    const { outline = '' } = municipalities['west'] ?? {};
    expect(pointsOf(outline).toSorted()).toEqual(['180 0', '180 240', '60 0', '60 240']);
  });

  it('takes away the least of a line first, and never its ends', () => {
    const line: Point[] = [
      [0, 0],
      [5, 1],
      [10, 40],
      [20, 0],
    ];
    expect(simplifyLine(line, 150, 2)).toEqual([
      [0, 0],
      [10, 40],
      [20, 0],
    ]);
    expect(simplifyLine(line, 10_000, 2)).toEqual([
      [0, 0],
      [20, 0],
    ]);
  });
});

describe('reading areas', () => {
  const feature = (AGS: string, GF: number, x = 7) => ({
    type: 'Feature',
    properties: { AGS, GF },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 51],
          [x + 1, 51],
          [x, 52],
          [x, 51],
        ],
      ],
    },
  });

  it('takes the land of one state, in parts or whole', () => {
    const parts = { features: [feature('05515000', 2), feature('05515000', 4)] };
    const read = readAreas(
      [feature('05570004', 4), parts, feature('05570004', 4, 8), feature('03404000', 4)],
      '05',
    );
    expect(read.map(({ ags, rings }) => [ags, rings.length])).toEqual([
      ['05515000', 1],
      ['05570004', 2],
    ]);
  });

  it('refuses what is not such a list', () => {
    expect(() => readAreas([{ properties: {} }], '05')).toThrow();
  });
});
