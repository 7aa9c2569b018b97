import { dayOf, formatClock, formatDay } from '@netzwerk/shared';
import type { Decision } from './control';
import type { PublishRun } from './publishing-tables';

/** One line of the history. */
export interface RunLine {
  outcome: 'running' | 'succeeded' | 'failed' | 'decision';
  text: string;
}

/** What is said about the site while somebody has it stand still. */
export interface Pin {
  /** German, one sentence. */
  text: string;
}

/** Answer of `GET /office/publishing`, read by the admin's widget. */
export interface PublishingStatus {
  state: 'live' | 'running' | 'waiting' | 'failed' | 'never' | 'paused';
  /** German, one line: "live seit 14:03". */
  headline: string;
  /** German: what to do about it, when there is something to do. */
  problems: string[];
  /** German: worth knowing, though nothing has to be done. */
  notices: string[];
  /** What the last publish with a visible effect has changed. */
  changed: { count: number; addresses: { path: string; url: string }[] } | null;
  runs: RunLine[];
  pin: Pin | null;
  siteUrl: string;
}

export interface PublishingFacts {
  latest: number;
  covered: number;
  /** Newest first. */
  runs: readonly PublishRun[];
  /** What the office has decided, newest first. */
  decisions: readonly Decision[];
  /** The decision by which the site stands still. */
  pin: Decision | null;
  /** ISO moment of the oldest request that is not covered. */
  waitingSince: string | null;
  /** When the publisher last asked for work; null when it has not since this process started. */
  publisherSeenAt: string | null;
  startedAt: string;
  now: string;
  siteUrl: string;
}

const patienceMs = 60_000;
const longestRunMs = 15 * 60_000;

/** "14:03 Uhr" of today, else with the day. */
export const moment = (instant: string, now: string): string => {
  const clock = `${formatClock(instant)} Uhr`;
  return dayOf(instant) === dayOf(now) ? clock : `${formatDay(dayOf(instant))}, ${clock}`;
};

/** "Stand von 14:03 Uhr", "Stand vom 22. November 2026, 14:03 Uhr". */
export const stateName = (instant: string, now: string): string =>
  `Stand ${dayOf(instant) === dayOf(now) ? 'von' : 'vom'} ${moment(instant, now)}`;

const olderThan = (instant: string, ms: number, now: string): boolean =>
  Date.parse(now) - Date.parse(instant) > ms;

export const isAlive = (run: PublishRun, now: string): boolean =>
  run.outcome === 'running' && !olderThan(run.startedAt, longestRunMs, now);

export const endOf = (run: PublishRun): string => run.finishedAt ?? run.startedAt;

const publisherIsAway = ({ publisherSeenAt, startedAt, now }: PublishingFacts): boolean =>
  olderThan(publisherSeenAt ?? startedAt, patienceMs, now);

const awayProblem =
  'Der Veröffentlichungsdienst antwortet nicht. Die Website bleibt auf dem letzten Stand; die Änderungen gehen nicht verloren. Bitte die Technik informieren.';

export const describePin = (pin: Decision, now: string): Pin => {
  const state =
    pin.builtAt === null ? 'einem früheren Stand' : `dem ${stateName(pin.builtAt, now)}`;
  const who = pin.decidedBy === null ? '' : ` von ${pin.decidedBy}`;
  return {
    text: `Die Website steht auf ${state} und folgt Änderungen nicht, bis jemand sie fortsetzt (angehalten${who}, ${moment(pin.createdAt, now)}). Was inzwischen veröffentlicht wird, erscheint beim Fortsetzen.`,
  };
};

const problemsOf = (run: PublishRun): string[] =>
  run.problems.length > 0
    ? run.problems
    : ['Der letzte Lauf ist abgebrochen. Bitte „Jetzt veröffentlichen“ versuchen.'];

type Described = Pick<PublishingStatus, 'state' | 'headline' | 'problems'>;

const describePaused = ({ runs: [last], pin, now }: PublishingFacts): Described => ({
  state: 'paused',
  headline: `angehalten${pin?.builtAt ? ` auf dem ${stateName(pin.builtAt, now)}` : ''}`,
  problems: last && last.outcome === 'failed' ? problemsOf(last) : [],
});

const describeFailed = (last: PublishRun, facts: PublishingFacts): Described => {
  const success = facts.runs.find((run) => run.outcome === 'succeeded');
  const rest = success
    ? `Online bleibt der ${stateName(endOf(success), facts.now)}.`
    : 'Es ist noch keine Fassung online.';
  return {
    state: 'failed',
    headline: `Fehler: Die letzten Änderungen sind nicht online. ${rest}`,
    problems: problemsOf(last),
  };
};

const describeState = (facts: PublishingFacts): Described => {
  const { now, latest, covered, waitingSince } = facts;
  const [last] = facts.runs;
  if (facts.pin) return describePaused(facts);
  if (last && isAlive(last, now)) {
    return { state: 'running', headline: 'wird veröffentlicht …', problems: [] };
  }
  if (last && last.outcome !== 'succeeded') return describeFailed(last, facts);
  if (latest > covered) {
    const since = waitingSince ? ` seit ${moment(waitingSince, now)}` : '';
    return { state: 'waiting', headline: `wartet${since}`, problems: [] };
  }
  return last
    ? { state: 'live', headline: `live seit ${moment(endOf(last), now)}`, problems: [] }
    : { state: 'never', headline: 'noch nie veröffentlicht', problems: [] };
};

/** What an editor is told about the site now, from what is stored. */
export const describePublishing = (facts: PublishingFacts): Described & { pin: Pin | null } => {
  const described = describeState(facts);
  const away = publisherIsAway(facts) && described.state !== 'running' ? [awayProblem] : [];
  return {
    ...described,
    problems: [...described.problems, ...away],
    pin: facts.pin && describePin(facts.pin, facts.now),
  };
};
