import { describe, expect, it } from '@jest/globals';
import type { Model } from '../content-rules/model';
import { versionOf } from './entry-version';

const models: Record<string, Model> = {
  event: {
    uid: 'event',
    attributes: {
      title: { type: 'string' },
      parts: { type: 'component', component: 'part', repeatable: true },
      series: { type: 'relation', target: 'series' },
      calendarSequence: { type: 'integer' },
      updatedAt: { type: 'datetime' },
    },
  },
  part: { uid: 'part', attributes: { title: { type: 'string' } } },
};
const version = (entry: object): string =>
  versionOf('event', { ...entry }, (uid) => models[uid] ?? { uid, attributes: {} });

const draft = {
  id: 1,
  title: 'Tagung',
  parts: [{ id: 5, title: 'Exkursion' }],
  series: { id: 7, documentId: 'reihe', title: 'Innenstadtgespräche' },
  calendarSequence: 1,
  updatedAt: '2026-11-23T08:00:00.000Z',
};

describe('the version of a draft', () => {
  it('stays when it is stored again, published, or something it refers to changes', () => {
    const stored = {
      ...draft,
      id: 2,
      parts: [{ id: 6, title: 'Exkursion' }],
      series: { id: 8, documentId: 'reihe', title: 'Innenstadtgespräch' },
      calendarSequence: 2,
      updatedAt: '2026-11-23T09:00:00.000Z',
    };
    expect(version(stored)).toBe(version(draft));
  });

  it.each([
    ['its text', { title: 'Tagung!' }],
    ['a part', { parts: [{ id: 5, title: 'Exkursionen' }] }],
    ['the order of parts', { parts: [{ title: 'Abend' }, { title: 'Exkursion' }] }],
    ['what it refers to', { series: { id: 7, documentId: 'andere' } }],
    ['a reference', { series: null }],
  ])('changes with %s', (_what, change) => {
    expect(version({ ...draft, ...change })).not.toBe(version(draft));
  });

  it('does not tell an empty field from one that was never filled in', () => {
    expect(version({ ...draft, parts: [] })).toBe(version({ ...draft, parts: null }));
  });
});
