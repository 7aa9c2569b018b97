import { describe, expect, it } from '@jest/globals';
import { siteSnapshotSchema } from '@netzwerk/shared';
import { z } from 'zod';
import { explainIssues } from './explain-issues.ts';
import { exampleSnapshot } from '../testing/start-publishing-cms.ts';

z.config(z.locales.de());
const publicUrl = 'https://innenstadt.example';

const explain = (rawSnapshot: unknown): string[] => {
  const { error } = siteSnapshotSchema.safeParse(rawSnapshot);
  return error ? explainIssues(error.issues, rawSnapshot, publicUrl) : [];
};

describe('a snapshot that does not fit', () => {
  it('is told by type, title, field and the link to the entry', () => {
    const snapshot = exampleSnapshot();
    const [event] = snapshot.events;
    if (!event) throw new Error('fixture without event');
    event.lead = '';
    const [line] = explain(snapshot);
    expect(line).toContain(`Veranstaltung „${event.title}“, Feld „Vorspann“: `);
    expect(line).toContain(
      `${publicUrl}/admin/content-manager/collection-types/api::event.event/${event.id}`,
    );
  });

  it('is told where the settings were never filled in', () => {
    const [line] = explain({ ...exampleSnapshot(), settings: null });
    expect(line).toMatch(/^Grundeinstellungen: /);
    expect(line).toContain('/single-types/api::site-settings.site-settings');
  });

  it('does not bury the first problems under hundreds', () => {
    const events = exampleSnapshot().events.flatMap((event) =>
      Array.from({ length: 10 }, () => ({ ...event, lead: '' })),
    );
    const lines = explain({ ...exampleSnapshot(), events });
    expect(lines).toHaveLength(11);
    expect(lines[10]).toMatch(/^… und \d+ weitere/);
  });

  it('says nothing where nothing is wrong', () => {
    expect(explain(exampleSnapshot())).toEqual([]);
  });
});
