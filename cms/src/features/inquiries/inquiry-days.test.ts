import { describe, expect, it } from '@jest/globals';
import { deletionDay, dueDay } from './inquiry-days';

describe('the days of an inquiry', () => {
  it('give barriers and documents two weeks, the rest one, by the calendar of Berlin', () => {
    const lateEvening = new Date('2026-11-22T23:30:00Z');
    expect(dueDay('barrier', lateEvening)).toBe('2026-12-07');
    expect(dueDay('format', lateEvening)).toBe('2026-12-07');
    expect(dueDay('question', lateEvening)).toBe('2026-11-30');
  });

  it('end half a year after the answer, also where that month is shorter', () => {
    expect(deletionDay(new Date('2026-11-22T12:00:00Z'))).toBe('2027-05-22');
    expect(deletionDay(new Date('2026-08-31T12:00:00Z'))).toBe('2027-02-28');
    expect(deletionDay(new Date('2027-08-31T12:00:00Z'))).toBe('2028-02-29');
  });
});
