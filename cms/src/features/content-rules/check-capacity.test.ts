import { describe, expect, it } from '@jest/globals';
import { checkCapacity } from './check-capacity';

const taken = new Map([['a', { onSite: 12, online: 0 }]]);

describe('capacity', () => {
  it('may not fall below the seats that are taken', () => {
    const problems = checkCapacity({ parts: [{ key: 'a', capacityOnSite: 11 }] }, null, taken);
    expect(problems).toEqual([
      {
        path: ['parts', 0, 'capacityOnSite'],
        message: 'Es sind schon 12 Plätze vergeben; weniger geht nicht.',
      },
    ]);
  });

  it('may be exactly what is taken, or without limit', () => {
    const parts = [{ key: 'a', capacityOnSite: 12, capacityOnline: null }];
    expect(checkCapacity({ parts }, null, taken)).toEqual([]);
  });

  it('keeps a part that people have seats in', () => {
    const stored = { parts: [{ key: 'a', title: 'Exkursion' }, { key: 'b' }] };
    const problems = checkCapacity({ parts: [] }, stored, taken);
    expect(problems.map(({ path }) => path)).toEqual([['parts']]);
    expect(problems[0]?.message).toContain('„Exkursion“');
  });
});
