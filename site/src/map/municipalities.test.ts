import { describe, expect, it } from '@jest/globals';
import { allBorders, mapSize, municipalityOf } from './municipalities.ts';
import state from './municipalities.json' with { type: 'json' };
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { drawMemberAreas, selectMemberAreas } from './member-areas.ts';
import { drawStateMap, selectStateMap } from './state-map.ts';

describe('the map of the state', () => {
  it('holds all 396 municipalities, each with an area and neighbours that know it too', () => {
    const all = Object.entries(state.municipalities);
    expect(all).toHaveLength(396);
    for (const [ags, { map, outline, neighbours }] of all) {
      expect(map).toMatch(/^M\d+ \d+l[-\d ]+z/);
      expect(outline).toMatch(/^M\d+ \d+l[-\d ]+z/);
      expect(neighbours.length).toBeGreaterThan(0);
      for (const other of neighbours) expect(municipalityOf(other)?.neighbours).toContain(ags);
    }
  });

  it('knows that Münster borders on Telgte and not on Ahlen', () => {
    const around = municipalityOf('05515000')?.neighbours;
    expect(around).toContain('05570044');
    expect(around).not.toContain('05570004');
  });

  it('has nothing for who has no area', () => {
    expect(municipalityOf(null)).toBeNull();
    expect(municipalityOf('03404000')).toBeNull();
  });

  it('is one small file, whole and in its frame', () => {
    const svg = drawStateMap(selectStateMap());
    expect(svg).toContain(allBorders);
    expect(svg.length).toBeLessThan(40_000);
    expect(mapSize).toEqual({ width: 1000, height: 986 });
  });

  it('has the areas of members in a file beside it, each under its own name', () => {
    const view = selectMemberAreas(createSite(exampleBuildInput));
    expect(view.areas.length).toBeGreaterThan(0);
    const svg = drawMemberAreas(view);
    for (const { slug } of view.areas) expect(svg).toContain(`<path id="${slug}" d="M`);
  });

  it('names whose borders they are, and that they were changed', () => {
    expect(state.notice).toBe('© GeoBasis-DE / BKG 2017 (Daten verändert), dl-de/by-2-0');
  });
});
