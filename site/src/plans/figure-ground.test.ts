import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { drawFigureGround } from './figure-ground.ts';

const colours = { paper: '#ffffff', ink: '#000000', accent: '#ff0000' };

describe('figure-ground plan', () => {
  it('grows the same town from the same slug, and another from another', () => {
    const plan = drawFigureGround('tagung-innenstadt', colours);
    expect(drawFigureGround('tagung-innenstadt', colours)).toBe(plan);
    expect(drawFigureGround('planspiel', colours)).not.toBe(plan);
  });

  it('differs between day and night in its colours alone', () => {
    const day = drawFigureGround('planspiel', colours);
    const night = drawFigureGround('planspiel', {
      paper: '#111111',
      ink: '#eeeeee',
      accent: '#ff8888',
    });
    const withoutColours = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, '');
    expect(withoutColours(night)).toBe(withoutColours(day));
  });

  it.each(['a', 'immobilien-und-standortgemeinschaften', '2023', 'leitfaden-verfuegungsfonds'])(
    'draws a market place and a project for "%s", without a broken number, in little weight',
    (slug) => {
      const plan = drawFigureGround(slug, colours);
      expect(plan.match(/fill="#ff0000"/g)).toHaveLength(2);
      expect(plan).not.toMatch(/NaN|undefined|Infinity/);
      expect(brotliCompressSync(plan).length).toBeLessThan(4500);
    },
  );
});
