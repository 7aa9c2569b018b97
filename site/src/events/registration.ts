import { dayOf, formatDay, formatTime, type Event } from '@netzwerk/shared';
import type { Piece, TextLink } from '../views/parts/pieces.ts';
import { safeHref } from '../views/parts/safe-href.ts';
import { awaitsNewDate, eventPhase } from './event-phase.ts';

type RegistrationStatus = 'not-yet' | 'open' | 'closed';

export interface RegistrationView {
  status: RegistrationStatus;
  /** One sentence: "Anmeldung bis 5. März 2026, 18 Uhr." */
  sentence: Piece[];
  /** Where to register; only while it is open. */
  action: TextLink | null;
  note: string | null;
}

/** Midnight says nothing to people: a closing time at the end of a day is that day. */
const moment = (instant: string): Piece => {
  const day = formatDay(dayOf(instant));
  const clock = formatTime(instant);
  const wholeDay = clock === '0 Uhr' || clock === '23:59 Uhr';
  return { text: wholeDay ? day : `${day}, ${clock}`, dateTime: instant };
};

const registrationStatus = (event: Event, now: string): RegistrationStatus => {
  const { opensAt, closesAt } = event.registration ?? { opensAt: null, closesAt: null };
  if (event.state === 'cancelled' || awaitsNewDate(event)) return 'closed';
  if (eventPhase(event, now) !== 'upcoming') return 'closed';
  if (closesAt !== null && Date.parse(now) >= Date.parse(closesAt)) return 'closed';
  return opensAt !== null && Date.parse(now) < Date.parse(opensAt) ? 'not-yet' : 'open';
};

const action = (event: Event): TextLink | null => {
  const href = event.registration?.url ? safeHref(event.registration.url) : null;
  if (href !== null) return { label: 'Zur Anmeldung', href };
  const email = event.registration?.email;
  if (!email) return null;
  const subject = encodeURIComponent(`Anmeldung: ${event.title}`);
  return { label: `Anmelden per E-Mail an ${email}`, href: `mailto:${email}?subject=${subject}` };
};

/** How to register for a public event; null where none is needed and once it is over. */
export const registrationView = (event: Event, now: string): RegistrationView | null => {
  const { registration } = event;
  if (registration === null || eventPhase(event, now) === 'past') return null;
  const status = registrationStatus(event, now);
  const { opensAt, closesAt, note } = registration;
  const sentences: Record<RegistrationStatus, Piece[]> = {
    'not-yet':
      opensAt === null
        ? []
        : [{ text: 'Die Anmeldung beginnt am ' }, moment(opensAt), { text: '.' }],
    open:
      closesAt === null
        ? [{ text: 'Die Anmeldung ist geöffnet.' }]
        : [{ text: 'Anmeldung bis ' }, moment(closesAt), { text: '.' }],
    closed: [{ text: 'Eine Anmeldung ist nicht mehr möglich.' }],
  };
  if (event.state === 'cancelled') return null;
  return {
    status,
    sentence: sentences[status],
    action: status === 'open' ? action(event) : null,
    note,
  };
};
