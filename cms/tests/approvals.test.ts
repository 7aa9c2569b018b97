import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitForMail, mailsTo } from './mail-box.ts';
import { makeEditor } from './make-editor.ts';
import { office, type openOffice } from './office.ts';
import { plan, plansOf, until } from './plans.ts';
import { runSql } from './run-sql.ts';

type Person = ReturnType<typeof openOffice>;
const tag = randomUUID().slice(0, 6);
const article = 'api::article.article';
const guide = 'api::guide.guide';
const rules = '/content-manager/single-types/api::approval-rules.approval-rules';
const one = (uid: string, id: string): string => `/content-manager/collection-types/${uid}/${id}`;
const panel = (uid: string, id: string): string => `/office/approvals/entries/${uid}/${id}`;

let writer: Person;
let colleague: Person;
let lead: Person;
const leadMail = `leitung-frei-${tag}@innenstadt.example`;
const writerMail = `redaktion-frei-${tag}@innenstadt.example`;

interface Approval {
  text: string;
  canAsk: boolean;
  canDecide: boolean;
  approvalId: number;
  version: string;
}
interface Overview {
  toDecide: { documentId: string; text: string }[];
  own: { documentId: string; text: string }[];
}
const state = async (person: Person, uid: string, id: string): Promise<Approval> =>
  (await person.get(panel(uid, id))).body as Approval;
const overview = async (person: Person): Promise<Overview> =>
  (await person.get('/office/approvals')).body as Overview;
const messageOf = (answer: { body: unknown }): string =>
  (answer.body as { error: { message: string } }).error.message;

const draft = (title: string) => ({ title, lead: 'Neues.', publishedOn: '2026-02-02' });
const write = (title: string): Promise<string> => writer.create(article, draft(title));
const publish = (person: Person, id: string, data: object = {}) =>
  person.post(`${one(article, id)}/actions/publish`, data);

beforeAll(async () => {
  writer = await makeEditor(`frei-${tag}`);
  colleague = await makeEditor(`frei-zwei-${tag}`);
  lead = await makeEditor(`frei-${tag}`, 'Leitung');
  expect((await lead.put(rules, { article: true })).status).toBe(200);
});
afterAll(async () => {
  await office.put(rules, { article: false });
});

describe('where the four-eyes rule holds', () => {
  it.each([
    ['as the button does it', (id: string) => publish(writer, id)],
    ['with the form', (id: string) => publish(writer, id, draft(`Neu ${tag}`))],
    [
      'with many at once',
      (id: string) =>
        writer.post(`/content-manager/collection-types/${article}/actions/bulkPublish`, {
          documentIds: [id],
        }),
    ],
  ])('nobody publishes alone what they wrote: %s', async (_how, attempt) => {
    const id = await write(`Allein ${tag}`);
    const answer = await attempt(id);
    expect(answer.status).toBe(403);
    expect(messageOf(answer)).toContain('Vier-Augen-Prinzip');
    const stored = await office.get(`${one(article, id)}?status=published`);
    expect(stored.text).not.toContain('"publishedAt":"20');
    await office.remove(article, id);
  });

  it('nor writes and publishes in one go', async () => {
    const path = `/content-manager/collection-types/${article}/actions/publish`;
    const answer = await writer.post(path, draft(`Sofort ${tag}`));
    expect(answer.status).toBe(403);
  });

  it('somebody else publishes it, but not with changes of their own', async () => {
    const id = await write(`Zu zweit ${tag}`);
    const changed = await publish(colleague, id, { ...draft(`Zu zweit ${tag}`), lead: 'Anders.' });
    expect(changed.status).toBe(403);
    // The refused change is not kept, and with it nobody has become its author.
    expect((await publish(colleague, id, draft(`Zu zweit ${tag}`))).status).toBe(200);
    await office.remove(article, id);
  });

  it('storing without a change makes nobody the author', async () => {
    const id = await write(`Nur gespeichert ${tag}`);
    await colleague.update(article, id, draft(`Nur gespeichert ${tag}`));
    expect((await publish(writer, id)).status).toBe(403);
    await colleague.update(article, id, { lead: 'Gegengelesen.' });
    expect((await publish(writer, id)).status).toBe(200);
    await office.remove(article, id);
  });

  it('the same request goes through once it is switched off: the control', async () => {
    const id = await write(`Ohne Regel ${tag}`);
    expect((await publish(writer, id)).status).toBe(403);
    await lead.put(rules, { article: false });
    expect((await publish(writer, id)).status).toBe(200);
    await lead.put(rules, { article: true });
    await office.remove(article, id);
  });

  it('is switched by those who lead alone', async () => {
    expect((await writer.get(rules)).status).toBe(403);
    expect((await writer.put(rules, { article: false })).status).toBe(403);
  });
});

describe('asking for approval', () => {
  it('reaches those who may publish, and is declined with a reason', async () => {
    const id = await write(`Anfrage ${tag}`);
    expect(await state(writer, article, id)).toMatchObject({ canAsk: true, canDecide: false });
    expect((await writer.post(panel(article, id), { note: 'Eilt.' })).status).toBe(200);
    const mail = await waitForMail(leadMail, 1);
    expect(mail.subject).toBe(`Bitte um Freigabe: Anfrage ${tag}`);
    expect(mail.text).toContain('Eilt.');
    expect(mail.text).toContain(`/admin/content-manager/collection-types/${article}/${id}`);
    expect(await mailsTo(writerMail)).toEqual([]);

    expect((await overview(lead)).toDecide).toContainEqual(
      expect.objectContaining({ documentId: id }),
    );
    expect((await overview(writer)).own).toContainEqual(
      expect.objectContaining({ documentId: id, text: 'Meldung, wartet' }),
    );
    const { approvalId } = await state(lead, article, id);
    const decline = (person: Person, reason: string) =>
      person.post(`/office/approvals/${approvalId}/decline`, { reason });
    expect(messageOf(await decline(lead, ' '))).toContain('Grund');
    expect((await decline(lead, 'Der Titel stimmt noch nicht.')).status).toBe(200);
    expect(messageOf(await decline(lead, 'Noch einmal.'))).toContain('schon entschieden');
    expect((await waitForMail(writerMail, 1)).text).toContain('Der Titel stimmt noch nicht.');
    const after = await state(writer, article, id);
    expect(after.text).toContain('Der Titel stimmt noch nicht.');
    expect(after.canAsk).toBe(true);
    expect((await publish(writer, id)).status).toBe(403);
    await office.remove(article, id);
  });

  it('ends in an approval of exactly what was seen, until somebody changes it', async () => {
    const id = await write(`Fassung ${tag}`);
    await writer.post(panel(article, id), {});
    const { approvalId, version } = await state(lead, article, id);
    const approve = (person: Person, seen: string, publishes = false) =>
      person.post(`/office/approvals/${approvalId}/approve`, { version: seen, publishes });

    expect(messageOf(await approve(writer, version))).toContain('zuletzt selbst geändert');
    expect(messageOf(await approve(lead, 'alt'))).toContain('geändert, seit');
    expect((await approve(lead, version)).status).toBe(200);
    expect((await state(writer, article, id)).text).toMatch(/^Freigegeben von /);

    await writer.update(article, id, { lead: 'Doch anders.' });
    expect((await state(writer, article, id)).text).toContain('gilt nicht mehr');
    expect((await publish(writer, id)).status).toBe(403);
    await writer.update(article, id, { lead: 'Neues.' });
    expect((await publish(writer, id)).status).toBe(200);
    await office.remove(article, id);
  });

  it('is needed for a planned time too', async () => {
    const soon = async (title: string): Promise<string> => {
      const id = await write(title);
      await plan(writer, article, id, { action: 'publish', local: '2028-03-03T08:00' });
      return id;
    };
    const letBeDue = (id: string) =>
      runSql(
        `UPDATE planned_actions SET due_at = ?, next_attempt_at = ?
         WHERE entry_document_id = ? RETURNING id`,
        [new Date(Date.now() - 60_000), new Date(Date.now() - 60_000), id],
      );
    const settled = (id: string, expected: string) =>
      until(expected, async () => {
        const { plans } = await plansOf(writer, article, id);
        const last = plans.at(-1);
        return (last?.state ?? 'done') === expected;
      });
    const alone = await soon(`Geplant allein ${tag}`);
    await letBeDue(alone);
    await settled(alone, 'refused');
    const [refused] = (await plansOf(writer, article, alone)).plans;
    expect(refused?.reasons.join()).toContain('Vier-Augen-Prinzip');

    const approved = await soon(`Geplant zu zweit ${tag}`);
    await writer.post(panel(article, approved), {});
    const { approvalId, version } = await state(lead, article, approved);
    await lead.post(`/office/approvals/${approvalId}/approve`, { version, publishes: false });
    await letBeDue(approved);
    await settled(approved, 'done');
    for (const id of [alone, approved]) await office.remove(article, id);
  });

  it('is how an editor gets a guide published, rule or no rule', async () => {
    const id = await writer.create(guide, { title: `Leitfaden ${tag}` });
    expect((await writer.post(`${one(guide, id)}/actions/publish`, {})).status).toBe(403);
    expect(await state(writer, guide, id)).toMatchObject({ canAsk: true });
    await writer.post(panel(guide, id), {});
    const { approvalId, version } = await state(lead, guide, id);
    const path = `/office/approvals/${approvalId}/approve`;
    expect((await colleague.post(path, { version, publishes: true })).status).toBe(403);
    // What is missing for the public is said to whoever presses the button, and nothing is decided.
    const incomplete = await lead.post(path, { version, publishes: true });
    expect(incomplete.status).toBe(400);
    expect(await state(lead, guide, id)).toMatchObject({ canDecide: true });
    await office.remove(guide, id);
    expect((await lead.post(path, { version, publishes: false })).status).toBe(404);
  });

  it('is nothing for types that somebody has no part in', async () => {
    const events = await makeEditor(`frei-${tag}`, 'Veranstaltungen');
    const id = await write(`Fremd ${tag}`);
    expect((await events.get(panel(article, id))).status).toBe(403);
    expect((await events.post(panel(article, id), {})).status).toBe(403);
    await office.remove(article, id);
  });
});
