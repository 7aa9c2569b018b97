import { describe, expect, it } from '@jest/globals';
import { describePublishing, type PublishingFacts } from './publishing-status';

const now = '2026-11-22T13:10:00Z';
const run = {
  runKey: 'a',
  outcome: 'succeeded' as const,
  coversUpTo: 4,
  startedAt: '2026-11-22T13:02:50Z',
  finishedAt: '2026-11-22T13:03:00Z',
  releaseId: 'r4',
  pageCount: 120,
  problems: [],
  reason: 'content' as const,
  changedCount: 0,
  changedAddresses: [],
  notices: [],
  keptReleases: null,
  requestedBy: [],
};
const facts: PublishingFacts = {
  latest: 4,
  covered: 4,
  runs: [run],
  decisions: [],
  pin: null,
  waitingSince: null,
  publisherSeenAt: '2026-11-22T13:09:50Z',
  startedAt: '2026-11-22T08:00:00Z',
  now,
  siteUrl: 'https://innenstadt.example',
};

describe('the state of the website, as the office reads it', () => {
  it('is live since the last success', () => {
    const status = describePublishing(facts);
    expect(status).toMatchObject({ state: 'live', headline: 'live seit 14:03 Uhr', problems: [] });
  });

  it('names the day when it was another one', () => {
    const status = describePublishing({ ...facts, now: '2026-11-23T13:10:00Z' });
    expect(status.headline).toBe('live seit 22. November 2026, 14:03 Uhr');
  });

  it('waits while a request is not covered', () => {
    const waiting = { ...facts, latest: 5, waitingSince: '2026-11-22T13:08:00Z' };
    expect(describePublishing(waiting)).toMatchObject({
      state: 'waiting',
      headline: 'wartet seit 14:08 Uhr',
      problems: [],
    });
  });

  it('says when nobody comes to publish', () => {
    const away = { ...facts, latest: 5, publisherSeenAt: '2026-11-22T13:05:00Z' };
    expect(describePublishing(away).problems[0]).toContain('antwortet nicht');
  });

  it('is being published while a run is under way', () => {
    const running = { ...run, outcome: 'running' as const, finishedAt: null, startedAt: now };
    expect(describePublishing({ ...facts, runs: [running, run] }).state).toBe('running');
  });

  it('takes a run for dead that has been under way for long', () => {
    const running = { ...run, outcome: 'running' as const, finishedAt: null };
    const later = { ...facts, runs: [running], now: '2026-11-22T14:10:00Z' };
    expect(describePublishing(later)).toMatchObject({ state: 'failed' });
  });

  it('tells why a run failed and what stays online', () => {
    const failed = { ...run, outcome: 'failed' as const, problems: ['Titel fehlt.'] };
    const status = describePublishing({ ...facts, runs: [failed, run] });
    expect(status.state).toBe('failed');
    expect(status.headline).toContain('Fehler:');
    expect(status.headline).toContain('Online bleibt der Stand von 14:03 Uhr.');
    expect(status.problems).toEqual(['Titel fehlt.']);
  });

  it('knows a site that was never published', () => {
    expect(describePublishing({ ...facts, latest: 0, covered: 0, runs: [] }).state).toBe('never');
  });

  it('stands still once somebody has gone back, whatever is published meanwhile', () => {
    const pin = {
      id: 7,
      action: 'pin' as const,
      releaseId: 'r3',
      builtAt: '2026-11-22T12:00:00Z',
      decidedBy: 'Karla Brandt',
      createdAt: '2026-11-22T13:05:00Z',
    };
    const paused = describePublishing({ ...facts, latest: 9, pin });
    expect(paused).toMatchObject({
      state: 'paused',
      headline: 'angehalten auf dem Stand von 13:00 Uhr',
      problems: [],
    });
    expect(paused.pin?.text).toContain(
      'Die Website steht auf dem Stand von 13:00 Uhr und folgt Änderungen nicht, bis jemand sie fortsetzt (angehalten von Karla Brandt, 14:05 Uhr).',
    );
  });
});
