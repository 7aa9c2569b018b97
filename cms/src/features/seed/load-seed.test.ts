import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { addDays } from './calendar-days';
import { loadSeed } from './load-seed';

const root = path.resolve('cms/seed');

describe('the seed', () => {
  test('is free of mistakes on every day of a year', () => {
    for (let offset = 0; offset < 366; offset += 61) {
      expect(() => loadSeed(root, addDays('2026-11-22', offset))).not.toThrow();
    }
  });

  test('has upcoming events of all formats, audiences, modes and states', () => {
    const today = '2026-11-22';
    const upcoming = loadSeed(root, today).events.filter(
      ({ data }) => (data.parts.at(-1)?.end ?? '') > today,
    );
    const values = (field: 'format' | 'audience' | 'mode' | 'state') =>
      new Set(upcoming.map(({ data }) => data[field])).size;
    expect(upcoming.length).toBeGreaterThanOrEqual(14);
    expect([values('format'), values('audience'), values('mode'), values('state')]).toEqual([
      9, 2, 3, 3,
    ]);
  });

  test('never lets an event end before it starts or registration close after the start', () => {
    for (const today of ['2026-11-22', '2027-03-01', '2027-12-20']) {
      for (const { where, data } of loadSeed(root, today).events) {
        for (const part of data.parts) {
          expect([where, part.end > part.start]).toEqual([where, true]);
        }
        const first = data.parts[0]?.start ?? '';
        expect([where, (data.registrationClosesAt ?? first) <= first]).toEqual([where, true]);
      }
    }
  });

  test('has the 78 members of April 2013', () => {
    const members = loadSeed(root, '2026-11-22').members.map(({ data }) => data);
    expect(members.filter((member) => member.recordAsOf === '2013-04-30')).toHaveLength(78);
  });
});
