import state from './municipalities.json' with { type: 'json' };

/** A municipality as it is drawn; made by `scripts/reduce-municipalities.ts`. */
export interface Municipality {
  /** SVG path on the map of the state. */
  map: string;
  /** Middle of its box on that map. */
  middle: readonly number[];
  /** SVG path of it alone, in a square of {@link outlineSize}. */
  outline: string;
  /** Keys of the municipalities it borders on. */
  neighbours: readonly string[];
}

/** Side of the square that outlines are drawn in. */
export const outlineSize = 240;

export const mapSize = { width: state.width, height: state.height } as const;

const byKey: ReadonlyMap<string, Municipality> = new Map(Object.entries(state.municipalities));

/** Null for what has no area of its own: institutions, partners, places outside the state. */
export const municipalityOf = (ags: string | null): Municipality | null =>
  ags === null ? null : (byKey.get(ags) ?? null);

/** Every municipality of the state as one drawing. */
export const allBorders: string = [...byKey.values()].map(({ map }) => map).join('');
