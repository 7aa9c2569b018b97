import { describe, expect, it } from '@jest/globals';
import type { Event } from '@netzwerk/shared';
import { events } from '../../fixtures/events.ts';
import { registrationView } from './registration.ts';

const open = {
  opensAt: '2026-10-01T06:00:00Z',
  closesAt: '2026-11-26T17:00:00Z',
  url: null,
  email: 'anmeldung@innenstadt.example',
  note: null,
};

const event = (overrides: Partial<Event> = {}): Event => {
  const [first] = events;
  if (first === undefined) throw new Error('fixture without events');
  return { ...first, registration: open, ...overrides };
};

const words = (now: string, overrides?: Partial<Event>) => {
  const view = registrationView(event(overrides), now);
  return (
    view && [view.status, view.sentence.map(({ text }) => text).join(''), view.action !== null]
  );
};

describe('registrationView', () => {
  it('opens and closes to the second', () => {
    expect(words('2026-10-01T05:59:59Z')).toEqual([
      'not-yet',
      'Die Anmeldung beginnt am 1. Oktober 2026, 8 Uhr.',
      false,
    ]);
    expect(words('2026-10-01T06:00:00Z')).toEqual([
      'open',
      'Anmeldung bis 26. November 2026, 18 Uhr.',
      true,
    ]);
    expect(words('2026-11-26T17:00:00Z')).toEqual([
      'closed',
      'Eine Anmeldung ist nicht mehr möglich.',
      false,
    ]);
  });

  it('names a closing time at midnight by its day alone', () => {
    const registration = { ...open, closesAt: '2026-11-26T23:59:00+01:00' };
    expect(words('2026-11-01T00:00:00Z', { registration })?.[1]).toBe(
      'Anmeldung bis 26. November 2026.',
    );
  });

  it('is closed once the event has begun, although no closing date was given', () => {
    const registration = { ...open, closesAt: null };
    expect(words('2026-12-03T10:00:00Z', { registration })?.[0]).toBe('closed');
  });

  it('takes nobody for a cancelled event or one without a date', () => {
    expect(words('2026-11-01T00:00:00Z', { state: 'cancelled' })).toBeNull();
    expect(words('2026-11-01T00:00:00Z', { state: 'postponed' })?.[0]).toBe('closed');
  });

  it('prefers the form to the mail and writes a subject that survives umlauts', () => {
    const now = '2026-11-01T00:00:00Z';
    const mail = registrationView(event({ title: 'Größe & Maß' }), now);
    expect(mail?.action?.href).toBe(
      'mailto:anmeldung@innenstadt.example?subject=Anmeldung%3A%20Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F',
    );
    const form = registrationView(
      event({ registration: { ...open, url: 'https://anmeldung.example/1' } }),
      now,
    );
    expect(form?.action).toEqual({ label: 'Zur Anmeldung', href: 'https://anmeldung.example/1' });
  });

  it('is silent when the event is over or needs no registration', () => {
    expect(words('2027-01-01T00:00:00Z')).toBeNull();
    expect(words('2026-11-01T00:00:00Z', { registration: null })).toBeNull();
  });
});
