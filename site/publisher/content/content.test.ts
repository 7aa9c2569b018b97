import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { changesBetweenSnapshots } from '../testing/changes-between.ts';
import { exampleSnapshot } from '../testing/start-publishing-cms.ts';
import { applyChanges, readSnapshot, type Content } from './content.ts';

z.config(z.locales.de());
const publicUrl = 'https://innenstadt.example';
const content = (): Content => ({ snapshot: exampleSnapshot(), includes: 4 });

describe('changes of the content', () => {
  it('replace, add and remove entries, and leave all others the objects they were', () => {
    const before = content();
    const wanted = structuredClone(before.snapshot);
    const [first, second, third] = wanted.articles;
    if (!first || !second || !third) throw new Error('fixture without articles');
    first.title = 'Neu';
    wanted.articles = [first, third, { ...second, id: 'neu', slug: 'neu' }];
    wanted.redirects = [];
    const after = applyChanges(
      before,
      changesBetweenSnapshots(before.snapshot, wanted, 9),
      publicUrl,
    );
    const byId = (entries: readonly { id: string }[]) =>
      entries.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(byId(after.snapshot.articles)).toEqual(byId(wanted.articles));
    expect(after.snapshot.redirects).toEqual([]);
    expect(after.includes).toBe(9);
    expect(after.snapshot.events).toBe(before.snapshot.events);
    const untouched = after.snapshot.articles.find(({ id }) => id === third.id);
    expect(untouched).toBe(before.snapshot.articles[2]);
  });

  it('that name what is as it was leave it, and its list, the objects they were', () => {
    const snapshot = readSnapshot(exampleSnapshot(), null, publicUrl);
    const before = { snapshot, includes: 4 };
    const [event, other] = structuredClone(snapshot.events);
    if (!event || !other) throw new Error('fixture without events');
    const changes = {
      ...changesBetweenSnapshots(snapshot, snapshot, 5),
      upserted: {
        events: [{ ...event, title: 'Neu' }, other],
        venues: structuredClone(snapshot.venues),
      },
      settings: readSnapshot(exampleSnapshot(), null, publicUrl).settings,
    };
    const after = applyChanges(before, changes, publicUrl).snapshot;
    expect(after.venues).toBe(snapshot.venues);
    expect(after.settings).toBe(snapshot.settings);
    expect(after.events[0]?.title).toBe('Neu');
    expect(after.events[1]).toBe(snapshot.events[1]);
  });

  it('are refused whole when one entry does not fit, naming entry and field', () => {
    const before = content();
    const wanted = structuredClone(before.snapshot);
    if (wanted.guides[0]) wanted.guides[0].title = '';
    if (wanted.articles[0]) wanted.articles[0].title = 'Auch neu';
    const changes = changesBetweenSnapshots(before.snapshot, wanted, 5);
    expect(() => applyChanges(before, changes, publicUrl)).toThrow(/Leitfaden .*Feld „Titel“/);
    expect(before).toEqual(content());
  });

  it('of a whole snapshot leave equal entries the objects they were', () => {
    const snapshot = readSnapshot(exampleSnapshot(), null, publicUrl);
    const raw = exampleSnapshot();
    if (raw.topics[0]) raw.topics[0].title = 'Anders';
    const after = readSnapshot(raw, snapshot, publicUrl);
    expect(after).toEqual(raw);
    expect(after.topics[0]).not.toBe(snapshot.topics[0]);
    expect(after.topics[1]).toBe(snapshot.topics[1]);
    expect(after.settings).toBe(snapshot.settings);
  });
});
