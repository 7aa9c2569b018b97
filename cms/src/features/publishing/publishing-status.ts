import { dayOf, formatClock, formatDay } from '@netzwerk/shared';
import type { PublishRun } from './publishing-tables';

/** Answer of `GET /office/publishing`, read by the admin's widget. */
export interface PublishingStatus {
  state: 'live' | 'running' | 'waiting' | 'failed' | 'never';
  /** German, one line: "live seit 14:03". */
  headline: string;
  /** German: what to do about it, when there is something to do. */
  problems: string[];
  runs: { outcome: 'running' | 'succeeded' | 'failed'; text: string }[];
  siteUrl: string;
}

export interface PublishingFacts {
  latest: number;
  covered: number;
  /** Newest first. */
  runs: readonly PublishRun[];
  /** ISO moment of the oldest request that is not covered. */
  waitingSince: string | null;
  /** When the publisher last asked for work; null when it has not since this process started. */
  publisherSeenAt: string | null;
  startedAt: string;
  now: string;
  siteUrl: string;
}

const shownRuns = 5;
const patienceMs = 60_000;
const longestRunMs = 15 * 60_000;

/** "14:03 Uhr" of today, else with the day. */
const moment = (instant: string, now: string): string => {
  const clock = `${formatClock(instant)} Uhr`;
  return dayOf(instant) === dayOf(now) ? clock : `${formatDay(dayOf(instant))}, ${clock}`;
};

const olderThan = (instant: string, ms: number, now: string): boolean =>
  Date.parse(now) - Date.parse(instant) > ms;

const isAlive = (run: PublishRun, now: string): boolean =>
  run.outcome === 'running' && !olderThan(run.startedAt, longestRunMs, now);

const describeRun = (run: PublishRun, now: string): PublishingStatus['runs'][number] => {
  const at = moment(run.finishedAt ?? run.startedAt, now);
  if (run.outcome === 'succeeded') {
    const pages = run.pageCount === null ? '' : `, ${run.pageCount} Seiten`;
    return { outcome: run.outcome, text: `${at}: veröffentlicht${pages}` };
  }
  if (isAlive(run, now)) return { outcome: 'running', text: `${at}: läuft` };
  return { outcome: 'failed', text: `${at}: fehlgeschlagen` };
};

const publisherIsAway = ({ publisherSeenAt, startedAt, now }: PublishingFacts): boolean =>
  olderThan(publisherSeenAt ?? startedAt, patienceMs, now);

const awayProblem =
  'Der Veröffentlichungsdienst antwortet nicht. Die Website bleibt auf dem letzten Stand; die Änderungen gehen nicht verloren. Bitte die Technik informieren.';

/** What an editor is told about the site, from what is stored. */
export const describePublishing = (facts: PublishingFacts): PublishingStatus => {
  const { now, latest, covered, siteUrl } = facts;
  const runs = facts.runs.slice(0, shownRuns).map((run) => describeRun(run, now));
  const [last] = facts.runs;
  const success = facts.runs.find((run) => run.outcome === 'succeeded');
  const away = publisherIsAway(facts) ? [awayProblem] : [];

  if (last && isAlive(last, now)) {
    return { state: 'running', headline: 'wird veröffentlicht …', problems: [], runs, siteUrl };
  }
  if (last && last.outcome !== 'succeeded') {
    const problems = last.problems?.length
      ? last.problems
      : ['Der letzte Lauf ist abgebrochen. Bitte „Jetzt veröffentlichen“ versuchen.'];
    const rest = success
      ? `Online bleibt der Stand von ${moment(success.finishedAt ?? success.startedAt, now)}.`
      : 'Es ist noch keine Fassung online.';
    return {
      state: 'failed',
      headline: `Fehler: Die letzten Änderungen sind nicht online. ${rest}`,
      problems: [...problems, ...away],
      runs,
      siteUrl,
    };
  }
  if (latest > covered) {
    const since = facts.waitingSince ? ` seit ${moment(facts.waitingSince, now)}` : '';
    return { state: 'waiting', headline: `wartet${since}`, problems: away, runs, siteUrl };
  }
  if (!success) {
    return { state: 'never', headline: 'noch nie veröffentlicht', problems: away, runs, siteUrl };
  }
  const since = moment(success.finishedAt ?? success.startedAt, now);
  return { state: 'live', headline: `live seit ${since}`, problems: away, runs, siteUrl };
};
