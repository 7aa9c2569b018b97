import { describe, expect, it } from '@jest/globals';
import { checkEvent } from './check-event';

const now = '2026-05-01T08:00:00.000Z';
const part = { start: '2026-06-02T08:00:00.000Z', end: '2026-06-02T14:00:00.000Z' };
const event = { mode: 'on-site', state: 'scheduled', parts: [part] };
const pathsOf = (entry: Record<string, unknown>): string[] =>
  checkEvent(entry, 'final', now).map(({ path }) => path.join('.'));

describe('the rules of an event', () => {
  it('let a sound event pass', () => {
    expect(pathsOf(event)).toEqual([]);
  });

  it('want every part to end after it starts, whatever the notation of the moment', () => {
    const backwards = { start: '2026-06-02T12:00:00+02:00', end: '2026-06-02T09:59:00.000Z' };
    expect(pathsOf({ ...event, parts: [part, backwards] })).toEqual(['parts.1.end']);
  });

  it('let a part end on the next day of the clock change', () => {
    const night = { start: '2026-10-25T00:30:00Z', end: '2026-10-25T01:30:00Z' };
    expect(pathsOf({ ...event, parts: [night] })).toEqual([]);
  });

  it('want registration to open before it closes, and to close before the start', () => {
    const registration = {
      registrationOpensAt: '2026-06-03T00:00:00Z',
      registrationClosesAt: '2026-06-02T09:00:00Z',
    };
    expect(pathsOf({ ...event, ...registration })).toEqual([
      'registrationOpensAt',
      'registrationClosesAt',
    ]);
  });

  it.each(['postponed', 'cancelled'])('want a notice when it is %s', (state) => {
    expect(pathsOf({ ...event, state })).toEqual(['stateNotice']);
    expect(pathsOf({ ...event, state, stateNotice: 'Wegen Sturm.' })).toEqual([]);
  });

  it('want a way in for an online event that is still to come, not for one that is over', () => {
    expect(pathsOf({ ...event, mode: 'online' })).toEqual(['onlineAccess']);
    expect(pathsOf({ ...event, mode: 'online', registrationEmail: 'a@b.example' })).toEqual([]);
    const past = { start: '2020-06-02T08:00:00Z', end: '2020-06-02T09:00:00Z' };
    expect(pathsOf({ ...event, mode: 'online', parts: [past] })).toEqual([]);
  });

  it('want two answers to choose from', () => {
    const questions = [{ kind: 'choice', options: 'Ja\n\n' }];
    expect(pathsOf({ ...event, questions })).toEqual(['questions.0.options']);
  });

  it('let a draft be incomplete', () => {
    expect(checkEvent({ state: 'cancelled', mode: 'online' }, 'draft', now)).toEqual([]);
  });
});
