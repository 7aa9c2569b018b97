import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  memberEventListSchema,
  memberEventSchema,
  memberGuideListSchema,
  memberGuideSchema,
} from '@netzwerk/shared';
import { createEvent, createGuide, pdfOf } from './member-content.ts';
import { get, startLogin } from './member-client.ts';
import { createAccount, createOrganisation, office } from './member-office.ts';

let token = '';
beforeAll(async () => {
  token = (await startLogin(await createAccount(await createOrganisation()))).token;
});

const guides = async () => {
  const { body } = await get('guides', token);
  return memberGuideListSchema.parse(body).guides;
};

describe('guides for members', () => {
  it('come in exactly the shape of the contract, public ones and members’ ones', async () => {
    const file = await office.upload('Übersicht Städte.pdf', pdfOf(3000), 'application/pdf');
    const hidden = await createGuide({ visibility: 'members', fileIds: [file.id] });
    const open = await createGuide({ visibility: 'public' });
    const list = await guides();
    expect(list.map(({ id }) => id)).toEqual(
      expect.arrayContaining([hidden.documentId, open.documentId]),
    );
    const found = list.find(({ id }) => id === hidden.documentId);
    expect(found?.files).toEqual([
      expect.objectContaining({ fileName: 'Übersicht Städte.pdf', type: 'PDF', sizeBytes: 3000 }),
    ]);
  });

  it('show their text as safe HTML and nothing beyond the contract', async () => {
    const { documentId } = await createGuide();
    const { body } = await get(`guides/${documentId}`, token);
    const guide = memberGuideSchema.strict().parse(body);
    expect(guide.bodyHtml).toContain('<strong>Text</strong>');
    expect(guide.bodyHtml).not.toContain('<script');
    expect(JSON.stringify(body)).not.toMatch(/\/uploads\/|internalNote|createdBy|"url"/);
  });

  it('never include a draft; control: published, it is there, and taken back it is gone', async () => {
    const canary = `KANARIENVOGEL-${Date.now()}`;
    const { documentId } = await createGuide({ title: canary, publish: false });
    expect((await get('guides', token)).text).not.toContain(canary);
    expect((await get(`guides/${documentId}`, token)).status).toBe(404);

    await office.publish('api::guide.guide', documentId);
    expect((await get('guides', token)).text).toContain(canary);
    expect((await get(`guides/${documentId}`, token)).status).toBe(200);

    await office.unpublish('api::guide.guide', documentId);
    expect((await get('guides', token)).text).not.toContain(canary);
    expect((await get(`guides/${documentId}`, token)).status).toBe(404);
  });

  it('keep a change back until it is published', async () => {
    const { documentId } = await createGuide({ title: 'Alter Titel' });
    await office.update('api::guide.guide', documentId, { title: 'Entwurf des neuen Titels' });
    const { text } = await get(`guides/${documentId}`, token);
    expect(text).toContain('Alter Titel');
    expect(text).not.toContain('Entwurf');
  });
});

describe('events for members', () => {
  it('are listed with town and times, drafts left out', async () => {
    const shown = await createEvent();
    const draft = await createEvent({ publish: false });
    const { body } = await get('events', token);
    const { events } = memberEventListSchema.parse(body);
    expect(events.find(({ id }) => id === shown.documentId)).toMatchObject({
      town: 'Münster',
      start: '2027-03-12T08:30:00.000Z',
      end: '2027-03-12T15:00:00.000Z',
    });
    expect(events.some(({ id }) => id === draft.documentId)).toBe(false);
    expect((await get(`events/${draft.documentId}`, token)).status).toBe(404);
  });

  it('are shown in full, and without what is for the office only', async () => {
    const file = await office.upload('Folien.pdf', pdfOf(2000), 'application/pdf');
    const { documentId } = await createEvent({ fileIds: [file.id] });
    const answer = await get(`events/${documentId}`, token);
    const event = memberEventSchema.strict().parse(answer.body);
    expect(event.onlineAccess).toBe('https://konferenz.example/raum');
    expect(event.bodyHtml).toContain('<em>Ablauf</em>');
    expect(event.documents).toHaveLength(1);
    expect(event.venues).toEqual([expect.objectContaining({ town: 'Münster' })]);
    expect(answer.text).not.toContain('INTERN-NUR-FUER-DAS-BUERO');
  });
});

describe('a member route', () => {
  it.each(['?status=draft', '?_q=a', '?populate=*', '?filters[title]=x', '?id=1'])(
    'refuses %s',
    async (query) => {
      expect((await get(`guides${query}`, token)).status).toBe(400);
    },
  );

  it.each(['..%2F..', '%00', "' or 1=1", '0', 'undefined'])(
    'knows no guide called %s',
    async (id) => {
      expect([400, 404]).toContain((await get(`guides/${encodeURIComponent(id)}`, token)).status);
    },
  );
});
