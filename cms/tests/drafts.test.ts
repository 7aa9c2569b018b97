import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { contentChangesSchema } from '@netzwerk/shared';
import { office } from './office.ts';
import { askAsPublisher, fetchContent } from './publisher.ts';

const tag = randomBytes(4).toString('hex');
const event = 'api::event.event';
const topic = 'api::topic.topic';

const fetchDrafts = async () => contentChangesSchema.parse(await askAsPublisher('drafts'));
const findIn = (list: unknown[] | undefined, id: string) =>
  (list as { id: string }[] | undefined)?.find((entry) => entry.id === id);

describe('the drafts for the preview', () => {
  it('are what was saved and not published, in the form that the public would see', async () => {
    const venueId = await office.create('api::venue.venue', { name: tag, town: 'Telgte' });
    const topicId = await office.create(topic, { title: tag, lead: 'Neu.', colour: 'park' });
    const data = {
      title: `Entwurf ${tag}`,
      lead: 'Vorspann.',
      format: 'seminar',
      audience: 'public',
      mode: 'on-site',
      state: 'scheduled',
      internalNote: 'bleibt im Haus',
      topics: { set: [{ documentId: topicId }] },
      parts: [
        {
          start: '2031-05-06T08:00:00.000Z',
          end: '2031-05-06T14:00:00.000Z',
          venue: { set: [{ documentId: venueId }] },
        },
      ],
    };
    const eventId = await office.create(event, data);
    const before = await fetchDrafts();
    expect(before).toMatchObject({ isWhole: false, removed: [], settings: null, redirects: null });
    expect(findIn(before.upserted.events, eventId)).toMatchObject({
      title: `Entwurf ${tag}`,
      town: 'Telgte',
      topicIds: [topicId],
      parts: [{ venueId }],
    });
    expect(findIn(before.upserted.topics, topicId)).toBeDefined();
    expect(findIn(before.upserted.venues, venueId)).toBeDefined();
    expect(JSON.stringify(before)).not.toContain('bleibt im Haus');
    // The control: none of it is public yet.
    expect((await fetchContent()).entries.has(`events ${eventId}`)).toBe(false);

    const topicData = { title: tag, lead: 'Neu.', colour: 'park' };
    await office.act(topic, topicId, 'publish', topicData);
    await office.act(event, eventId, 'publish', data);
    const published = await fetchDrafts();
    expect(findIn(published.upserted.events, eventId)).toBeUndefined();
    expect((await fetchContent()).entries.has(`events ${eventId}`)).toBe(true);

    await office.update(event, eventId, { ...data, lead: 'Anders.' });
    expect(findIn((await fetchDrafts()).upserted.events, eventId)).toMatchObject({
      lead: 'Anders.',
    });
    await office.remove(event, eventId);
    expect(findIn((await fetchDrafts()).upserted.events, eventId)).toBeUndefined();
  });
});
