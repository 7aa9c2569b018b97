import { describe, expect, it } from '@jest/globals';
import { dayAndNight } from './tokens.ts';

const channel = (hex: string, at: number): number => {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const series = ['ziegel', 'fluss', 'park', 'aubergine', 'messing', 'schiefer', 'petrol'] as const;

describe('colours', () => {
  it.each([...series, 'ink', 'muted'] as const)(
    '%s can be read on paper, by day and night',
    (name) => {
      for (const side of ['day', 'night'] as const) {
        expect(contrast(dayAndNight(name)[side], dayAndNight('paper')[side])).toBeGreaterThan(6);
      }
    },
  );

  it.each(['on-night', 'muted-on-night', 'ziegel-on-night'] as const)(
    '%s can be read on the night ground',
    (name) => {
      for (const side of ['day', 'night'] as const) {
        expect(contrast(dayAndNight(name)[side], dayAndNight('night')[side])).toBeGreaterThan(6);
      }
    },
  );

  it('shows the edge of a control and the focus', () => {
    for (const side of ['day', 'night'] as const) {
      const at = (name: Parameters<typeof dayAndNight>[0]) => dayAndNight(name)[side];
      expect(contrast(at('rule'), at('paper'))).toBeGreaterThan(3);
      expect(contrast(at('on-focus'), at('focus'))).toBeGreaterThan(7);
    }
  });

  it('control: a pale yellow on paper is not readable', () => {
    expect(contrast(dayAndNight('focus').day, dayAndNight('paper').day)).toBeLessThan(3);
  });
});
