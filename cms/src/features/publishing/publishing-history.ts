import type { PublishRunReason } from '@netzwerk/shared';
import type { Decision } from './control';
import type { KeptRelease, PublishRun } from './publishing-tables';
import {
  endOf,
  isAlive,
  moment,
  stateName,
  type PublishingFacts,
  type PublishingStatus,
  type RunLine,
} from './publishing-status';

/** A state of the website that can be gone back to. */
export interface ReleaseLine {
  releaseId: string;
  /** German: when it was made, "17:05 Uhr". */
  moment: string;
  /** German: "Stand von 17:05 Uhr". */
  name: string;
  /** German: what brought it about, and whose changes it took along. */
  text: string;
  changed: PublishingStatus['changed'];
  /** True for the one that people see. */
  isLive: boolean;
}

const shownLines = 8;

const wording: Readonly<Record<PublishRunReason, string>> = {
  content: 'veröffentlicht',
  moment: 'aktualisiert, weil ein Termin oder eine Frist erreicht war',
  nightly: 'nachts geprüft und aktualisiert',
  start: 'nach dem Start des Dienstes geprüft',
  rollback: 'auf einen früheren Stand gestellt',
  resume: 'fortgesetzt',
  following: 'ergänzt um Dateien, die nach dem Veröffentlichen entstehen',
  purge: 'frühere Stände gelöscht',
};

const decided: Readonly<Record<Decision['action'], string>> = {
  pin: 'hat die Website angehalten',
  resume: 'hat die Website fortgesetzt',
  purge: 'hat das Löschen der früheren Stände veranlasst',
};

const addressCount = (count: number): string =>
  count === 1 ? '1 Adresse geändert' : `${count} Adressen geändert`;

const describeRun = (run: PublishRun, now: string): RunLine => {
  const at = moment(endOf(run), now);
  if (run.outcome === 'succeeded') {
    const facts = [
      wording[run.reason],
      ...(run.pageCount === null ? [] : [`${run.pageCount} Seiten`]),
      ...(run.changedCount > 0 ? [addressCount(run.changedCount)] : []),
      ...run.requestedBy,
    ];
    return { outcome: run.outcome, text: `${at}: ${facts.join(', ')}` };
  }
  if (isAlive(run, now)) return { outcome: 'running', text: `${at}: läuft` };
  return { outcome: 'failed', text: `${at}: fehlgeschlagen` };
};

const describeDecision = (decision: Decision, now: string): RunLine => {
  const who = decision.decidedBy ?? 'Jemand';
  const state =
    decision.action === 'pin' && decision.builtAt ? ` (${stateName(decision.builtAt, now)})` : '';
  return {
    outcome: 'decision',
    text: `${moment(decision.createdAt, now)}: ${who} ${decided[decision.action]}${state}`,
  };
};

/** Runs and the office's decisions in one list, newest first. */
export const describeHistory = ({ runs, decisions, now }: PublishingFacts): RunLine[] =>
  [
    ...runs.map((run) => ({ at: endOf(run), line: describeRun(run, now) })),
    ...decisions.map((each) => ({ at: each.createdAt, line: describeDecision(each, now) })),
  ]
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, shownLines)
    .map(({ line }) => line);

const changesOf = (run: PublishRun, siteUrl: string): PublishingStatus['changed'] =>
  run.changedCount === 0
    ? null
    : {
        count: run.changedCount,
        addresses: run.changedAddresses.map((path) => ({
          path,
          url: new URL(path, siteUrl).href,
        })),
      };

/** What the newest success says beside its success. */
export const describeLastSuccess = ({
  runs,
  siteUrl,
}: PublishingFacts): Pick<PublishingStatus, 'changed' | 'notices'> => {
  const successes = runs.filter((run) => run.outcome === 'succeeded');
  const visible = successes.find((run) => run.changedCount > 0);
  return {
    changed: visible ? changesOf(visible, siteUrl) : null,
    notices: successes[0]?.notices ?? [],
  };
};

/**
 * Releases that the publisher last named as kept, newest first. Once somebody has ordered the older
 * ones to be deleted they count as gone, even before the publisher has said so.
 */
export const keptReleases = ({ runs, decisions }: PublishingFacts): KeptRelease[] => {
  const named = runs.find((run) => run.keptReleases !== null);
  const purge = decisions.find(({ action }) => action === 'purge');
  const isPurged = named && purge && Date.parse(endOf(named)) < Date.parse(purge.createdAt);
  const kept = named?.keptReleases ?? [];
  return isPurged ? kept.slice(0, 1) : kept;
};

/** The states that can be gone back to, newest first. */
export const describeReleases = (facts: PublishingFacts): ReleaseLine[] => {
  const { runs, now, siteUrl, pin } = facts;
  const kept = keptReleases(facts);
  const live = pin?.releaseId ?? kept[0]?.releaseId;
  return kept.map(({ releaseId, builtAt, pageCount }) => {
    // The first that reported it has made it; later ones may have gone back to it.
    const run = runs.findLast((each) => each.releaseId === releaseId);
    const text = [
      run ? wording[run.reason] : 'veröffentlicht',
      ...(run && run.changedCount > 0 ? [addressCount(run.changedCount)] : []),
      `${pageCount} Seiten`,
      ...(run?.requestedBy ?? []),
    ].join(', ');
    return {
      releaseId,
      moment: moment(builtAt, now),
      name: stateName(builtAt, now),
      text,
      changed: run ? changesOf(run, siteUrl) : null,
      isLive: releaseId === live,
    };
  });
};
