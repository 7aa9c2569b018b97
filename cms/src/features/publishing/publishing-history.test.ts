import { describe, expect, it } from '@jest/globals';
import {
  describeHistory,
  describeLastSuccess,
  describeReleases,
  keptReleases,
} from './publishing-history';
import type { PublishingFacts } from './publishing-status';

const run = {
  runKey: 'b',
  outcome: 'succeeded' as const,
  coversUpTo: 4,
  startedAt: '2026-11-22T13:02:50Z',
  finishedAt: '2026-11-22T13:03:00Z',
  releaseId: 'r2',
  pageCount: 120,
  problems: [],
  reason: 'content' as const,
  changedCount: 2,
  changedAddresses: ['/themen/a/', '/themen/'],
  notices: [],
  keptReleases: [
    { releaseId: 'r2', builtAt: '2026-11-22T13:03:00Z', pageCount: 120 },
    { releaseId: 'r1', builtAt: '2026-11-21T11:00:00Z', pageCount: 119 },
  ],
  requestedBy: ['Karla Brandt'],
};
const nightly = {
  ...run,
  runKey: 'c',
  releaseId: 'r2',
  finishedAt: '2026-11-22T13:04:00Z',
  reason: 'nightly' as const,
  changedCount: 0,
  changedAddresses: [],
  notices: ['Eine Seite war beschädigt und wurde erneuert.'],
  keptReleases: null,
  requestedBy: [],
};
const pin = {
  id: 7,
  action: 'pin' as const,
  releaseId: 'r1',
  builtAt: '2026-11-21T11:00:00Z',
  decidedBy: 'Karla Brandt',
  createdAt: '2026-11-22T13:03:30Z',
};
const facts: PublishingFacts = {
  latest: 4,
  covered: 4,
  runs: [nightly, run],
  decisions: [pin],
  pin: null,
  waitingSince: null,
  publisherSeenAt: null,
  startedAt: '2026-11-22T08:00:00Z',
  now: '2026-11-22T13:10:00Z',
  siteUrl: 'https://innenstadt.example',
};

describe('the history of the website', () => {
  it('tells what the publisher did and what people decided, newest first', () => {
    expect(describeHistory(facts).map(({ text }) => text)).toEqual([
      '14:04 Uhr: nachts geprüft und aktualisiert, 120 Seiten',
      '14:03 Uhr: Karla Brandt hat die Website angehalten (Stand vom 21. November 2026, 12:00 Uhr)',
      '14:03 Uhr: veröffentlicht, 120 Seiten, 2 Adressen geändert, Karla Brandt',
    ]);
  });

  it('links what the last publish has changed and says what the last run has noticed', () => {
    expect(describeLastSuccess(facts)).toEqual({
      changed: {
        count: 2,
        addresses: [
          { path: '/themen/a/', url: 'https://innenstadt.example/themen/a/' },
          { path: '/themen/', url: 'https://innenstadt.example/themen/' },
        ],
      },
      notices: ['Eine Seite war beschädigt und wurde erneuert.'],
    });
  });

  it('names the states to go back to and the one that is live', () => {
    expect(describeReleases(facts)).toMatchObject([
      { releaseId: 'r2', moment: '14:03 Uhr', isLive: true, changed: { count: 2 } },
      {
        releaseId: 'r1',
        name: 'Stand vom 21. November 2026, 12:00 Uhr',
        moment: '21. November 2026, 12:00 Uhr',
        isLive: false,
        changed: null,
      },
    ]);
    const pinned = describeReleases({ ...facts, pin });
    expect(pinned.map(({ isLive }) => isLive)).toEqual([false, true]);
  });

  it('forgets the older states with the order to delete them', () => {
    const purge = { ...pin, id: 8, action: 'purge' as const };
    expect(keptReleases({ ...facts, decisions: [purge] })).toHaveLength(1);
    const before = { ...purge, createdAt: '2026-11-22T13:00:00Z' };
    expect(keptReleases({ ...facts, decisions: [before] })).toHaveLength(2);
  });
});
