import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

const cms = request(process.env.CMS_TEST_URL ?? '');
const token = process.env.CMS_TEST_ADMIN_TOKEN ?? '';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

interface Answer {
  status: number;
  body: {
    data?: Record<string, unknown> & { documentId: string };
    error?: { message: string; details: { errors: { path: (string | number)[] }[] } };
  };
}

const base = '/content-manager/collection-types';
const send = (method: 'post' | 'put' | 'delete', path: string, body: object = {}) =>
  cms[method](`${base}/${path}`)
    .set('Authorization', `Bearer ${token}`)
    .send(body) as unknown as Promise<Answer>;
const create = (uid: string, body: object) => send('post', uid, body);
const update = (uid: string, id: string, body: object) => send('put', `${uid}/${id}`, body);
const publish = (uid: string, id: string, body: object) =>
  send('post', `${uid}/${id}/actions/publish`, body);
const idOf = (answer: Answer): string => {
  if (!answer.body.data) throw new Error(JSON.stringify(answer.body));
  return answer.body.data.documentId;
};
const pathsOf = (answer: Answer): string[] =>
  (answer.body.error?.details.errors ?? []).map((error) => error.path.join('.'));

const event = 'api::event.event';
const tag = Date.now().toString(36);
const part = { start: '2031-05-06T08:00:00.000Z', end: '2031-05-06T14:00:00.000Z' };
const complete = (title: string) => ({
  title: `${title} ${tag}`,
  format: 'seminar',
  audience: 'public',
  mode: 'on-site',
  state: 'scheduled',
  lead: 'Ein Satz.',
  parts: [part],
});

describe('an editor saves an event', () => {
  it('may leave a draft incomplete, but not publish it', async () => {
    const draft = await create(event, { title: `Unfertig ${tag}` });
    expect(draft.status).toBe(201);
    const refused = await publish(event, idOf(draft), { title: `Unfertig ${tag}` });
    expect(refused.status).toBe(400);
    expect(pathsOf(refused)).toEqual(expect.arrayContaining(['format', 'lead', 'parts']));
    expect(refused.body.error?.message).toContain('„Vorspann“ fehlt.');
  });

  it('is told at the field that a part ends before it starts', async () => {
    const answer = await create(event, {
      ...complete('Rückwärts'),
      parts: [{ start: part.end, end: part.start }],
    });
    expect(answer.status).toBe(400);
    expect(pathsOf(answer)).toEqual(['parts.0.end']);
    expect(answer.body.error?.message).toBe('Das Ende muss nach dem Beginn liegen.');
  });

  it('is told when registration closes after the start', async () => {
    const answer = await create(event, {
      ...complete('Zu spät'),
      registrationClosesAt: '2031-05-07T08:00:00.000Z',
    });
    expect(pathsOf(answer)).toEqual(['registrationClosesAt']);
  });

  it('gets an address with German umlauts, and the next one a number', async () => {
    const first = await create(event, complete('Größe & Maß'));
    const second = await create(event, complete('Größe & Maß'));
    expect(first.body.data?.slug).toBe(`groesse-und-mass-${tag}`);
    expect(second.body.data?.slug).toBe(`groesse-und-mass-${tag}-2`);
    const taken = await update(event, idOf(second), { slug: `groesse-und-mass-${tag}` });
    expect(pathsOf(taken)).toEqual(['slug']);
  });

  it('cannot take an address of the site itself', async () => {
    const answer = await create(event, { ...complete('Reihen'), slug: 'reihen' });
    expect(pathsOf(answer)).toEqual(['slug']);
  });

  it('cannot embed an image in a text', async () => {
    const answer = await create(event, {
      ...complete('Bild im Text'),
      body: '![a](/uploads/a.png)',
    });
    expect(pathsOf(answer)).toEqual(['body']);
  });

  it('is told that an address is no e-mail address', async () => {
    const answer = await create(event, { ...complete('Post'), registrationEmail: 'post(at)a.de' });
    expect(pathsOf(answer)).toEqual(['registrationEmail']);
  });
});

interface Part {
  id: number;
  key: string;
}
const partsOf = (answer: Answer): Part[] => (answer.body.data?.parts ?? []) as Part[];

describe('keys of parts', () => {
  it('stay through update and publish, and are the code’s to give', async () => {
    const created = await create(event, complete('Schlüssel'));
    const [first] = partsOf(created);
    expect(first?.key).toMatch(uuid);
    const foreign = '11111111-1111-4111-8111-111111111111';
    const updated = await update(event, idOf(created), {
      parts: [
        { ...part, id: first?.id, key: foreign },
        { ...part, title: 'Neu' },
      ],
    });
    const [kept, added] = partsOf(updated);
    expect(kept?.key).toBe(first?.key);
    expect(added?.key).toMatch(uuid);
    const published = await publish(event, idOf(created), {});
    expect(published.status).toBe(200);
    expect(partsOf(published).map(({ key }) => key)).toEqual([kept?.key, added?.key]);
  });

  it('are new in a copy of the event', async () => {
    const original = await create(event, complete('Vorlage'));
    const keys = partsOf(original).map(({ key }) => key);
    const copy = await send('post', `${event}/clone/${idOf(original)}`, {
      ...complete('Kopie'),
      parts: [{ ...part, key: keys[0] }],
    });
    expect(partsOf(copy)[0]?.key).toMatch(uuid);
    expect(keys).not.toContain(partsOf(copy)[0]?.key);
  });
});

describe('publishing', () => {
  it('counts the calendar’s sequence up when the date changes, and only then', async () => {
    const created = await create(event, complete('Kalender'));
    const id = idOf(created);
    expect((await publish(event, id, {})).body.data?.calendarSequence).toBe(0);
    expect((await publish(event, id, { lead: 'Anders.' })).body.data?.calendarSequence).toBe(0);
    const moved = await publish(event, id, {
      parts: [{ id: partsOf(created)[0]?.id, ...part, start: '2031-05-06T09:00:00.000Z' }],
    });
    expect(moved.body.data?.calendarSequence).toBe(1);
  });

  it('leaves a redirect behind when the address changes', async () => {
    const created = await create(event, complete('Umzug'));
    const id = idOf(created);
    await publish(event, id, {});
    const moved = await publish(event, id, { slug: `neu-${tag}` });
    expect(moved.status).toBe(200);
    const answer = await cms
      .get(`${base}/api::redirect.redirect?filters[from][$eq]=/veranstaltungen/umzug-${tag}/`)
      .set('Authorization', `Bearer ${token}`);
    expect(answer.body.results[0]?.to).toBe(`/veranstaltungen/neu-${tag}/`);
  });

  it('names a topic that is not published yet', async () => {
    const topic = await create('api::topic.topic', { title: `Entwurf ${tag}`, lead: 'Kurz.' });
    const draft = await create(event, {
      ...complete('Bezug'),
      topics: { connect: [{ documentId: idOf(topic) }] },
    });
    const refused = await publish(event, idOf(draft), {});
    expect(pathsOf(refused)).toEqual(['topics']);
    expect(refused.body.error?.message).toContain(`„Entwurf ${tag}“`);
  });

  it('asks for a notice when the event is cancelled', async () => {
    const draft = await create(event, { ...complete('Absage'), state: 'cancelled' });
    expect(pathsOf(await publish(event, idOf(draft), {}))).toEqual(['stateNotice']);
  });
});

describe('types without drafts', () => {
  it('check a redirect when it is saved', async () => {
    const answer = await create('api::redirect.redirect', { from: 'alt', to: 'neu' });
    expect(pathsOf(answer)).toEqual(['from', 'to']);
  });

  it('ask when somebody agreed to be named', async () => {
    const answer = await create('api::member.member', {
      name: `Stadt ${tag}`,
      kind: 'municipality',
      contacts: [{ name: 'Amt für Stadtplanung', consentName: true }],
    });
    expect(pathsOf(answer)).toEqual(['contacts.0.consentOn']);
  });
});
