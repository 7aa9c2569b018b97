import {
  dayOf,
  eventModeLabels,
  formatDay,
  formatTime,
  type MemberEvent,
  type MemberEventSummary,
} from '@netzwerk/shared';

type Venue = MemberEvent['venues'][number];

/** "Münster", "online", "Münster und online" */
export const placePhrase = ({ mode, town }: Pick<MemberEventSummary, 'mode' | 'town'>): string => {
  if (mode === 'online') return 'online';
  if (town === null) return eventModeLabels[mode];
  return mode === 'hybrid' ? `${town} und online` : town;
};

/** Upcoming ones in order, past ones with the latest first; what runs today is upcoming. */
export const splitByTime = (
  events: readonly MemberEventSummary[],
  now: string,
): { upcoming: MemberEventSummary[]; past: MemberEventSummary[] } => {
  const isPast = ({ end }: MemberEventSummary) => Date.parse(end) <= Date.parse(now);
  const byStart = events.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return {
    upcoming: byStart.filter((event) => !isPast(event)),
    past: byStart.filter(isPast).toReversed(),
  };
};

/** True before and after the event: "findet statt", "hat stattgefunden". */
export const statePhrase = (
  { state, end }: Pick<MemberEventSummary, 'state' | 'end'>,
  now: string,
): string => {
  const isPast = Date.parse(end) <= Date.parse(now);
  if (state === 'cancelled') return isPast ? 'wurde abgesagt' : 'ist abgesagt';
  if (state === 'postponed') return isPast ? 'wurde verschoben' : 'ist verschoben';
  return isPast ? 'hat stattgefunden' : 'findet statt';
};

/** "Plätze: 230 vor Ort, 270 online", or null where nobody counts. */
export const capacityPhrase = (part: {
  capacityOnSite: number | null;
  capacityOnline: number | null;
}): string | null => {
  const counts = [
    ...(part.capacityOnSite === null ? [] : [`${part.capacityOnSite} vor Ort`]),
    ...(part.capacityOnline === null ? [] : [`${part.capacityOnline} online`]),
  ];
  return counts.length === 0 ? null : `Plätze: ${counts.join(', ')}`;
};

export const venueAddress = ({ street, postalCode, town }: Venue): string =>
  [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** One sentence on how things stand with signing up; null once the event is over. */
export const registrationSentence = (event: MemberEvent, now: string): string | null => {
  if (event.state === 'cancelled' || Date.parse(event.end) <= Date.parse(now)) return null;
  const { opensAt, closesAt } = event.registration ?? { opensAt: null, closesAt: null };
  const moment = (instant: string) => `${formatDay(dayOf(instant))}, ${formatTime(instant)}`;
  if (closesAt !== null && Date.parse(closesAt) <= Date.parse(now)) {
    return 'Die Anmeldung ist beendet.';
  }
  if (opensAt !== null && Date.parse(opensAt) > Date.parse(now)) {
    return `Die Anmeldung beginnt am ${moment(opensAt)}.`;
  }
  return closesAt === null ? 'Die Anmeldung ist geöffnet.' : `Anmeldung bis ${moment(closesAt)}.`;
};
