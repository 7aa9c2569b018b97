import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { siteSnapshotSchema, type SiteSnapshot } from '@netzwerk/shared';
import request from 'supertest';
import { makePdf } from './make-pdf.ts';
import { office, publisherToken } from './office.ts';

const cms = request(process.env.CMS_TEST_URL ?? '');
const tag = randomBytes(6).toString('hex');
const canary = (name: string): string => `canary-${name}-${tag}`;

const fetchSnapshot = async (): Promise<{ text: string; snapshot: SiteSnapshot }> => {
  const { status, text } = await cms
    .get('/api/internal/snapshot')
    .set('Authorization', publisherToken);
  expect(status).toBe(200);
  return { text, snapshot: siteSnapshotSchema.parse(JSON.parse(text)) };
};

const fetchFile = (key: string) =>
  cms.get(`/api/internal/files/${key}`).set('Authorization', publisherToken).buffer(true);

const guide = 'api::guide.guide';
const guideData = {
  title: `Leitfaden ${tag}`,
  kind: 'arbeitshilfe',
  visibility: 'members',
  summary: 'Öffentliche Zusammenfassung.',
  body: canary('guide-body'),
  edition: canary('guide-edition'),
  publishedOn: '2026-01-01',
  internalNote: canary('guide-note'),
};
const event = 'api::event.event';
const eventData = {
  title: `Treffen ${tag}`,
  format: 'erfahrungsaustausch',
  audience: 'members',
  mode: 'on-site',
  state: 'scheduled',
  lead: 'Öffentlicher Vorspann.',
  body: canary('event-body'),
  onlineAccess: canary('event-access'),
  placeAccessibility: canary('event-place'),
  registrationNote: canary('event-registration'),
  internalNote: canary('event-note'),
  parts: [
    {
      title: canary('event-part'),
      start: '2031-05-06T08:00:00.000Z',
      end: '2031-05-06T14:00:00.000Z',
    },
  ],
};

let pdf: { bytes: Buffer; id: number; key: string };
let guideId = '';
let eventId = '';

beforeAll(async () => {
  const bytes = await makePdf(canary('pdf'));
  const upload = await office.upload(`Unterlage ${tag}.pdf`, bytes, 'application/pdf');
  const [file] = upload.body as { id: number }[];
  const key = createHash('sha256').update(bytes).digest('hex');
  pdf = { bytes, id: file?.id ?? 0, key };

  await office.create('api::topic.topic', { title: canary('draft'), lead: 'Nur ein Entwurf.' });

  const files = [{ title: canary('guide-file'), file: pdf.id }];
  guideId = await office.create(guide, { ...guideData, files });
  await office.act(guide, guideId, 'publish', { ...guideData, files });

  const documents = [{ title: canary('event-document'), file: pdf.id, visibility: 'public' }];
  eventId = await office.create(event, { ...eventData, documents });
  await office.act(event, eventId, 'publish', { ...eventData, documents });
});

describe('the snapshot', () => {
  it('is what both sides agreed on', async () => {
    const { snapshot } = await fetchSnapshot();
    expect(snapshot.guides.map(({ id }) => id)).toContain(guideId);
    expect(snapshot.events.map(({ id }) => id)).toContain(eventId);
  });

  it('carries no draft, no text for members and no private field', async () => {
    const { text } = await fetchSnapshot();
    expect(text).toContain('Öffentliche Zusammenfassung.');
    expect(text).toContain('Öffentlicher Vorspann.');
    expect(text.match(new RegExp(`canary-[a-z-]+-${tag}`, 'g'))).toBeNull();
  });

  it('hands out no file of members, not even with the token', async () => {
    expect((await fetchFile(pdf.key)).status).toBe(404);
  });

  it('is the control: made public, text and file are there; made private again, they are gone', async () => {
    const files = [{ title: canary('guide-file'), file: pdf.id }];
    const open = { ...guideData, visibility: 'public', files };
    await office.update(guide, guideId, open);
    await office.act(guide, guideId, 'publish', open);

    const { text, snapshot } = await fetchSnapshot();
    expect(text).toContain(canary('guide-body'));
    expect(text).not.toContain(canary('guide-note'));
    const [file] = snapshot.guides.find(({ id }) => id === guideId)?.files ?? [];
    expect(file).toMatchObject({
      fileKey: pdf.key,
      type: 'PDF',
      sizeBytes: pdf.bytes.length,
      pages: 2,
      language: 'de-DE',
      tagged: true,
    });
    const answer = await fetchFile(pdf.key);
    expect(answer.status).toBe(200);
    expect((answer.body as Buffer).equals(pdf.bytes)).toBe(true);

    await office.update(guide, guideId, { ...open, visibility: 'members' });
    await office.act(guide, guideId, 'publish', { ...open, visibility: 'members' });
    expect((await fetchFile(pdf.key)).status).toBe(404);
    expect((await fetchSnapshot()).text).not.toContain(canary('guide-body'));
  });

  it('keeps the references to an entry that is published again', async () => {
    const topic = { title: `Thema ${tag}`, lead: 'Ein Thema.', colour: 'park' };
    const topicId = await office.create('api::topic.topic', topic);
    await office.act('api::topic.topic', topicId, 'publish', topic);
    const article = { title: `Meldung ${tag}`, lead: 'Neues.', publishedOn: '2026-02-02' };
    const topics = { connect: [{ documentId: topicId }], disconnect: [] };
    const articleId = await office.create('api::article.article', { ...article, topics });
    await office.act('api::article.article', articleId, 'publish', article);
    const topicsOf = async () =>
      (await fetchSnapshot()).snapshot.articles.find(({ id }) => id === articleId)?.topicIds;
    expect(await topicsOf()).toEqual([topicId]);

    await office.act('api::topic.topic', topicId, 'publish', { ...topic, lead: 'Neu gefasst.' });
    expect(await topicsOf()).toEqual([topicId]);
    await office.act('api::topic.topic', topicId, 'unpublish');
    expect(await topicsOf()).toEqual([]);
  });

  it.each(['snapshot', 'publish-queue', 'files/abc', 'publish-runs'])(
    'and its route %s are not there for anybody else',
    async (path) => {
      const unknown = await cms.get('/api/internal-nothing');
      for (const authorization of ['', 'Bearer wrong', publisherToken.replace(/.$/, '')]) {
        const answer = await cms.get(`/api/internal/${path}`).set('Authorization', authorization);
        expect(answer.status).toBe(404);
        expect(answer.text).toBe(unknown.text);
      }
    },
  );
});
