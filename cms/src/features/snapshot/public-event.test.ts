import { describe, expect, it } from '@jest/globals';
import { toEvent, type KnownIds } from './public-event';
import { PublicFiles } from './public-files';

const canary = 'CANARY';
const known: KnownIds = {
  topics: new Set(['t1']),
  series: new Set(['s1']),
  members: new Set([`${canary}-m`]),
  persons: new Set([`${canary}-p`]),
  venues: new Set([`${canary}-v`]),
  guides: new Set(),
};

const row = {
  documentId: 'e1',
  title: 'Tagung',
  slug: 'tagung',
  format: 'fachtagung',
  mode: 'hybrid',
  state: 'scheduled',
  lead: 'Worum es geht.',
  body: canary,
  feeText: canary,
  registrationUrl: canary,
  registrationNote: canary,
  placeAccessibility: canary,
  onlineAccess: canary,
  internalNote: canary,
  review: canary,
  parts: [
    {
      key: 'k2',
      title: canary,
      start: '2026-12-02T08:00:00.000Z',
      end: '2026-12-02T15:00:00.000Z',
      venue: { documentId: `${canary}-v`, town: 'Telgte', street: canary },
      capacityOnSite: 20,
    },
    {
      key: 'k1',
      start: '2026-12-01T08:00:00.000Z',
      end: '2026-12-01T15:00:00.000Z',
      venue: { documentId: `${canary}-v`, town: 'Münster' },
    },
  ],
  programme: [{ start: '2026-12-01T08:00:00.000Z', title: canary }],
  speakers: [{ name: canary }],
  documents: [{ title: canary, visibility: 'public', file: { hash: canary, name: canary } }],
  topics: [{ documentId: 't1' }, { documentId: 'unpublished' }],
  series: [{ documentId: 's1' }],
  hostMember: { documentId: `${canary}-m` },
  contact: { documentId: `${canary}-p` },
  questions: [{ label: canary }],
};

const publish = (audience: unknown) =>
  toEvent({ ...row, audience }, known, new PublicFiles(new Map(), '2026-11-22'));

describe("a members' event in the snapshot", () => {
  it.each(['members', null, undefined, 'PUBLIC', 'something new'])(
    'gives away its public half only (audience %j)',
    (audience) => {
      const event = publish(audience);
      expect(JSON.stringify(event)).not.toContain(canary);
      expect(event).toMatchObject({
        title: 'Tagung',
        town: 'Münster, Telgte',
        topicIds: ['t1'],
        seriesIds: ['s1'],
        details: null,
        registration: null,
      });
    },
  );

  it('is the control: made public, all of it is there, but what no public event shows', () => {
    const event = publish('public');
    expect(JSON.stringify(event.details)).toContain(canary);
    expect(JSON.stringify(event.details)).toContain(`"fileKey":"missing-${canary}"`);
    const { onlineAccess, internalNote } = event as Record<string, unknown>;
    expect([onlineAccess, internalNote]).toEqual([undefined, undefined]);
  });

  it('lists the parts in the order of their start', () => {
    expect(publish('members').parts).toMatchObject([{ key: 'k1' }, { key: 'k2' }]);
  });
});

describe('documents of a public event', () => {
  it('stay with the members unless they are marked as public', () => {
    const files = new PublicFiles(new Map(), '2026-11-22');
    const documents = [{ ...row.documents[0], visibility: 'members' }];
    const event = toEvent({ ...row, audience: 'public', documents }, known, files);
    expect(event.details).toMatchObject({ documents: [] });
  });
});
