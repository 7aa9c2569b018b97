import { describe, expect, it } from '@jest/globals';
import { localOf, nameMoment, nameMomentShortly, readMoment } from './read-moment';

const at = (instant: string): Date => new Date(instant);

describe('the wall time of a field', () => {
  it('is a moment, in winter and in summer', () => {
    expect(readMoment('2027-03-03T08:00')).toEqual({
      kind: 'moment',
      at: at('2027-03-03T07:00:00Z'),
    });
    expect(readMoment('2027-07-03T08:00')).toEqual({
      kind: 'moment',
      at: at('2027-07-03T06:00:00Z'),
    });
  });

  it('that does not exist is answered with the reason and what to do', () => {
    expect(readMoment('2026-03-29T02:30')).toEqual({
      kind: 'none',
      problem:
        'Am 29. März 2026 gibt es 2:30 Uhr nicht: Die Uhr wird von 2 auf 3 Uhr vorgestellt. Bitte eine Zeit vor 2 Uhr oder ab 3 Uhr wählen.',
    });
    expect(readMoment('2026-03-29T02:30', 'second').kind).toBe('none');
  });

  it('that exists twice asks which', () => {
    expect(readMoment('2026-10-25T02:00')).toMatchObject({
      kind: 'twice',
      problem: expect.stringContaining('Am 25. Oktober 2026 gibt es 2 Uhr zweimal'),
    });
    expect(readMoment('2026-10-25T02:00', 'first')).toEqual({
      kind: 'moment',
      at: at('2026-10-25T00:00:00Z'),
    });
    expect(readMoment('2026-10-25T02:00', 'second')).toEqual({
      kind: 'moment',
      at: at('2026-10-25T01:00:00Z'),
    });
  });

  it.each(['', 'morgen', '2026-02-30T08:00', '2026-13-01T08:00', '2026-03-03T24:00', '2026-03-03'])(
    'is asked for anew when it is %p',
    (local) => {
      expect(readMoment(local)).toEqual({
        kind: 'none',
        problem: 'Bitte Tag und Uhrzeit angeben.',
      });
    },
  );

  it('can be put into the field again', () => {
    expect(localOf(at('2027-03-03T07:00:00Z'))).toEqual({ local: '2027-03-03T08:00', hour: null });
    expect(localOf(at('2026-10-25T00:30:00Z'))).toEqual({
      local: '2026-10-25T02:30',
      hour: 'first',
    });
    expect(localOf(at('2026-10-25T01:30:00Z'))).toEqual({
      local: '2026-10-25T02:30',
      hour: 'second',
    });
  });
});

describe('the name of a moment', () => {
  it('is how people say it', () => {
    expect(nameMoment(at('2027-03-03T07:00:00Z'))).toBe('3. März 2027 um 8 Uhr');
    expect(nameMoment(at('2027-07-03T06:30:00Z'))).toBe('3. Juli 2027 um 8:30 Uhr');
  });

  it('says which of two hours it is', () => {
    expect(nameMoment(at('2026-10-25T00:30:00Z'))).toMatch(/um 2:30 Uhr \(Sommerzeit\)$/);
    expect(nameMoment(at('2026-10-25T01:30:00Z'))).toMatch(/um 2:30 Uhr \(Winterzeit\)$/);
  });

  it('leaves the year out where it is this one, by the clock in Berlin', () => {
    const now = at('2026-12-31T23:30:00Z');
    expect(nameMomentShortly(at('2027-03-03T07:00:00Z'), now)).toBe('3. März, 8 Uhr');
    expect(nameMomentShortly(at('2026-12-31T07:00:00Z'), now)).toBe('31. Dezember 2026, 8 Uhr');
  });
});
