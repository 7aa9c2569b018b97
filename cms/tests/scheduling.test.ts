import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { mailsTo, waitForMail } from './mail-box.ts';
import { makeEditor } from './make-editor.ts';
import { makeRole } from './make-role.ts';
import { office } from './office.ts';
import { messageOf, plan, plansOf, until, type Office } from './plans.ts';
import { fetchChanges, fetchContent, fetchQueue } from './publisher.ts';
import { runSql } from './run-sql.ts';
import { startSecondCms } from './start-cms.ts';

const cms = request(process.env.CMS_TEST_URL ?? '');
const tag = randomBytes(4).toString('hex');
const article = 'api::article.article';
const event = 'api::event.event';
const topic = 'api::topic.topic';
const later = '2028-03-03T08:00';
const muchLater = '2028-04-03T18:30';

let editor: Office;
const editorAddress = `redaktion-${tag}@innenstadt.example`;
beforeAll(async () => {
  editor = await makeEditor(tag);
});

let made = 0;
const newArticle = async (lead = 'Neues.'): Promise<string> => {
  made += 1;
  const data = { title: `Geplant ${tag} ${made}`, lead, publishedOn: '2026-02-02' };
  return editor.create(article, data);
};

/** As if the moment of these entries' plans had come, a second apart in the order given. */
const letBeDue = async (...ids: string[]): Promise<void> => {
  for (const [index, id] of ids.entries()) {
    const at = new Date(Date.now() - 60_000 + index * 1000);
    await runSql(
      `UPDATE planned_actions SET due_at = ?, next_attempt_at = ?
       WHERE entry_document_id = ? AND state = 'planned'`,
      [at, at, id],
    );
  }
};
const settled = (id: string, uid = article): Promise<void> =>
  until('settled', async () => {
    const { plans } = await plansOf(editor, uid, id);
    return plans.every(({ state }) => state !== 'planned');
  });
const publishesOf = async (id: string): Promise<number> =>
  (
    await runSql(
      `SELECT id FROM publish_requests WHERE reason = 'publish' AND entry_document_id = ?`,
      [id],
    )
  ).length;
const isOnline = async (id: string, collection = 'articles'): Promise<boolean> =>
  (await fetchContent()).entries.has(`${collection} ${id}`);

describe('an editor plans', () => {
  it('a publish and a take-down, moves and withdraws them', async () => {
    const id = await newArticle();
    const first = await plan(editor, article, id, { action: 'publish', local: later });
    expect(first.body).toMatchObject({
      mayPlan: true,
      plans: [
        {
          action: 'publish',
          state: 'planned',
          text: 'Veröffentlichung am 3. März 2028 um 8 Uhr',
          by: `Redakteurin ${tag}`,
          reasons: [],
        },
      ],
    });
    await plan(editor, article, id, { action: 'unpublish', local: muchLater });
    await plan(editor, article, id, { action: 'publish', local: '2028-03-04T09:15' });
    expect((await plansOf(editor, article, id)).plans.map(({ text }) => text)).toEqual([
      'Veröffentlichung am 4. März 2028 um 9:15 Uhr',
      'Rücknahme von der Website am 3. April 2028 um 18:30 Uhr',
    ]);
    const state = await editor.get(`/office/publishing/entries/${article}/${id}`);
    expect(state.body).toEqual({
      state: 'planned',
      text: 'Wartet auf Veröffentlichung (geplant 4. März 2028, 9:15 Uhr).',
      address: null,
    });
    const overview = await editor.get('/office/plans');
    const lines = (overview.body as { planned: { documentId: string }[] }).planned;
    expect(lines.filter(({ documentId }) => documentId === id)).toHaveLength(2);

    await editor.post(`/office/plans/${article}/${id}/withdraw`, { action: 'unpublish' });
    await editor.post(`/office/plans/${article}/${id}/withdraw`, { action: 'publish' });
    expect((await plansOf(editor, article, id)).plans).toEqual([]);
  });

  it('no time that does not exist, and is asked for one that exists twice', async () => {
    const id = await newArticle();
    const skipped = await plan(editor, article, id, {
      action: 'publish',
      local: '2027-03-28T02:30',
    });
    expect(skipped.status).toBe(400);
    expect(messageOf(skipped)).toMatch(/^Am 28\. März 2027 gibt es 2:30 Uhr nicht: .*vorgestellt/);
    const wish = { action: 'publish', local: '2027-10-31T02:30' } as const;
    const twice = await plan(editor, article, id, wish);
    expect(twice.status).toBe(400);
    expect(messageOf(twice)).toContain('Am 31. Oktober 2027 gibt es 2:30 Uhr zweimal');
    const chosen = await plan(editor, article, id, { ...wish, hour: 'second' });
    expect(chosen.body).toMatchObject({
      plans: [{ text: 'Veröffentlichung am 31. Oktober 2027 um 2:30 Uhr (Winterzeit)' }],
    });
  });

  it.each([
    ['publish', '2020-01-01T08:00', 'Vergangenheit'],
    ['publish', '2099-01-01T08:00', 'fünf Jahre'],
    ['unpublish', later, 'nicht auf der Website'],
  ] as const)('%s at %s is refused', async (action, local, reason) => {
    const id = await newArticle();
    const answer = await plan(editor, article, id, { action, local });
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toContain(reason);
  });

  it('no take-down before the publish of what is not online yet', async () => {
    const id = await newArticle();
    await plan(editor, article, id, { action: 'publish', local: muchLater });
    const early = await plan(editor, article, id, { action: 'unpublish', local: later });
    expect(messageOf(early)).toContain('muss deshalb nach der geplanten Veröffentlichung');
    const same = await plan(editor, article, id, { action: 'unpublish', local: muchLater });
    expect(messageOf(same)).toContain('selben Zeitpunkt');
  });

  it('and reads at once what would be missing', async () => {
    const id = await newArticle('');
    const answer = await plan(editor, article, id, { action: 'publish', local: later });
    expect(answer.body).toMatchObject({
      plans: [{ state: 'planned', reasons: ['„Vorspann“ fehlt.'] }],
    });
  });
});

describe('at the moment', () => {
  it('what is saved by then goes online, nothing of it before, and offline again', async () => {
    const id = await newArticle(`Sperrfrist ${tag}`);
    await plan(editor, article, id, { action: 'publish', local: later });
    await plan(editor, article, id, { action: 'unpublish', local: muchLater });
    const { latest } = await fetchQueue();
    await editor.update(article, id, { lead: `Zuletzt gespeichert ${tag}` });
    // Embargo: neither the snapshot nor the changes that the publisher builds from know of it.
    expect(JSON.stringify([...(await fetchContent()).entries])).not.toContain(id);
    expect(JSON.stringify(await fetchChanges(latest))).not.toContain(id);
    expect((await fetchQueue()).latest).toBe(latest);
    // Nor does anything that answers without a login.
    for (const path of [`/office/plans/${article}/${id}`, '/office/plans', '/api/internal/drafts'])
      expect([401, 404]).toContain((await cms.get(path)).status);
    expect([403, 404]).toContain((await cms.get('/api/planned-actions')).status);

    await runSql(
      `UPDATE planned_actions SET due_at = ?, next_attempt_at = ?
       WHERE entry_document_id = ? AND action = 'publish'`,
      [new Date(), new Date(), id],
    );
    await until('online', () => isOnline(id));
    const entry = (await fetchContent()).entries.get(`articles ${id}`);
    expect(entry).toMatchObject({ lead: `Zuletzt gespeichert ${tag}` });
    const state = await plansOf(editor, article, id);
    expect(state.plans.map(({ action }) => action)).toEqual(['unpublish']);
    expect(state.last).toMatch(/^Veröffentlichung am /);
    // The history of the website names who planned it.
    const requests = await runSql(
      'SELECT requested_by FROM publish_requests WHERE entry_document_id = ?',
      [id],
    );
    expect(requests).toEqual([{ requested_by: `Redakteurin ${tag}` }]);

    await letBeDue(id);
    await until('offline', async () => !(await isOnline(id)));
    expect(await plansOf(editor, article, id)).toMatchObject({ isPublished: false, plans: [] });
  });

  it('what is refused stays offline, is told once and not tried for ever', async () => {
    const id = await newArticle('');
    await plan(editor, article, id, { action: 'publish', local: later });
    await letBeDue(id);
    await settled(id);
    expect((await plansOf(editor, article, id)).plans).toMatchObject([
      { state: 'refused', reasons: ['„Vorspann“ fehlt.'] },
    ]);
    const mail = await waitForMail(editorAddress);
    expect(mail.subject).toMatch(/^Nicht veröffentlicht: Geplant /);
    expect(mail.text).toContain('„Vorspann“ fehlt.');
    expect(mail.text).toContain(`/admin/content-manager/collection-types/${article}/${id}`);
    const overview = await editor.get('/office/plans');
    expect(overview.body).toMatchObject({
      refused: [{ documentId: id, type: 'Meldungen', reasons: ['„Vorspann“ fehlt.'] }],
    });
    await editor.update(article, id, { lead: 'Nachgetragen.' });
    await new Promise((wait) => setTimeout(wait, 2500));
    expect(await isOnline(id)).toBe(false);
    expect(await mailsTo(editorAddress)).toHaveLength(1);

    await plan(editor, article, id, { action: 'publish', local: later });
    await letBeDue(id);
    await until('online', () => isOnline(id));
    expect((await plansOf(editor, article, id)).plans).toEqual([]);
  });

  it('an entry follows the one that it refers to, planned for the same moment', async () => {
    const topicId = await office.create(topic, {
      title: `Thema ${tag}`,
      lead: 'Neu.',
      colour: 'park',
    });
    const eventId = await office.create(event, {
      title: `Tagung ${tag}`,
      lead: 'Vorspann.',
      format: 'seminar',
      audience: 'public',
      mode: 'on-site',
      state: 'scheduled',
      topics: { set: [{ documentId: topicId }] },
      parts: [{ start: '2031-05-06T08:00:00.000Z', end: '2031-05-06T14:00:00.000Z' }],
    });
    await plan(editor, event, eventId, { action: 'publish', local: later });
    await plan(editor, topic, topicId, { action: 'publish', local: later });
    await letBeDue(eventId, topicId);
    await until('online', () => isOnline(eventId, 'events'));
    expect(await isOnline(topicId, 'topics')).toBe(true);
  });

  it('nothing flashes up whose whole time has passed', async () => {
    const id = await newArticle();
    await plan(editor, article, id, { action: 'publish', local: later });
    await plan(editor, article, id, { action: 'unpublish', local: muchLater });
    const { latest } = await fetchQueue();
    for (const [action, hours] of [
      ['publish', 2],
      ['unpublish', 1],
    ] as const)
      await runSql(
        'UPDATE planned_actions SET due_at = ? WHERE entry_document_id = ? AND action = ?',
        [new Date(Date.now() - hours * 3_600_000), id, action],
      );
    // Both found at once, as by a start after a night.
    await runSql('UPDATE planned_actions SET next_attempt_at = ? WHERE entry_document_id = ?', [
      new Date(),
      id,
    ]);
    await settled(id);
    expect((await plansOf(editor, article, id)).plans).toMatchObject([
      { action: 'publish', state: 'refused' },
    ]);
    expect(await publishesOf(id)).toBe(0);
    expect(await isOnline(id)).toBe(false);
    expect((await fetchQueue()).latest).toBeLessThanOrEqual(latest + 1);
  });
});

describe('a plan ends', () => {
  const left = async (id: string): Promise<number> =>
    (await runSql('SELECT id FROM planned_actions WHERE entry_document_id = ?', [id])).length;

  it('when the entry is published by hand, and leaves the take-down', async () => {
    const id = await newArticle();
    await plan(editor, article, id, { action: 'publish', local: later });
    await plan(editor, article, id, { action: 'unpublish', local: muchLater });
    await editor.act(article, id, 'publish');
    expect((await plansOf(editor, article, id)).plans.map(({ action }) => action)).toEqual([
      'unpublish',
    ]);
    const state = await editor.get(`/office/publishing/entries/${article}/${id}`);
    expect((state.body as { state: string }).state).toMatch(/pending|live|failed/);
    await editor.act(article, id, 'unpublish');
    expect(await left(id)).toBe(0);
  });

  it('when the entry is deleted, alone or with others', async () => {
    const [alone, first, second] = [await newArticle(), await newArticle(), await newArticle()];
    for (const id of [alone, first, second])
      await plan(editor, article, id, { action: 'publish', local: later });
    await editor.remove(article, alone);
    expect(await left(alone)).toBe(0);
    await editor.post(`/content-manager/collection-types/${article}/actions/bulkDelete`, {
      documentIds: [first, second],
    });
    expect(await left(first)).toBe(0);
    expect(await left(second)).toBe(0);
  });
});

describe('who may plan', () => {
  const routes = (uid: string, id: string): [string, object][] => [
    [`/office/plans/${uid}/${id}`, { action: 'publish', local: later }],
    [`/office/plans/${uid}/${id}/withdraw`, { action: 'publish' }],
  ];

  it('is not who may write but not publish', async () => {
    const guide = 'api::guide.guide';
    const id = await office.create(guide, { title: `Leitfaden ${tag}`, kind: 'arbeitshilfe' });
    await plan(office, guide, id, { action: 'publish', local: later });
    for (const [path, body] of routes(guide, id))
      expect((await editor.post(path, body)).status).toBe(403);
    expect(await plansOf(editor, guide, id)).toMatchObject({
      mayPlan: false,
      plans: [{ state: 'planned' }],
    });
    expect((await plansOf(office, guide, id)).mayPlan).toBe(true);
  });

  it('does not learn what is planned of types that they may not read', async () => {
    const events = await makeEditor(`planung-${tag}`, 'Veranstaltungen');
    const id = await newArticle();
    await plan(editor, article, id, { action: 'publish', local: later });
    expect((await events.get(`/office/plans/${article}/${id}`)).status).toBe(404);
    for (const [path, body] of routes(article, id))
      expect((await events.post(path, body)).status).toBe(404);
    expect((await events.get('/office/plans')).text).not.toContain(article);
    // Control: it is in the list of somebody who may.
    expect((await editor.get('/office/plans')).text).toContain(article);
  });

  it('is not who may publish but not plan, nor a stranger', async () => {
    const id = await newArticle();
    const explorer = (verb: string) => ({
      action: `plugin::content-manager.explorer.${verb}`,
      subject: article,
    });
    const role = `Freigabe-${tag}`;
    await makeRole(role, [
      { ...explorer('read'), properties: { fields: ['title'] } },
      explorer('publish'),
    ]);
    const publisher = await makeEditor(tag, role);
    for (const [path, body] of routes(article, id)) {
      expect((await publisher.post(path, body)).status).toBe(403);
      expect((await cms.post(path).send(body)).status).toBe(401);
    }
    expect((await publisher.get('/office/plans')).status).toBe(403);
  });

  it.each(['api::series.series', 'api::inquiry.inquiry', 'admin::user', 'api::none.none'])(
    'plans nothing for %s',
    async (uid) => {
      const answer = await plan(office, uid, 'x', { action: 'publish', local: later });
      expect(answer.status).toBe(404);
    },
  );
});

describe('two processes on one database', () => {
  it('do each action once, also when one is killed in the middle of it', async () => {
    const second = await startSecondCms();
    const ids: string[] = [];
    try {
      for (let n = 0; n < 16; n += 1) ids.push(await newArticle());
      for (const id of ids) await plan(editor, article, id, { action: 'publish', local: later });
      const at = new Date();
      await runSql(
        `UPDATE planned_actions SET due_at = ?, next_attempt_at = ? WHERE state = 'planned'
         AND entry_document_id IN (${ids.map(() => '?').join(', ')})`,
        [at, at, ...ids],
      );
      const done = async (): Promise<number> => {
        const rows = await runSql(
          `SELECT id FROM planned_actions WHERE state = 'done'
           AND entry_document_id IN (${ids.map(() => '?').join(', ')})`,
          ids,
        );
        return rows.length;
      };
      await until('in the middle', async () => (await done()) > 2);
      await second.stop('SIGKILL');
      await until('all done', async () => (await done()) === ids.length);
    } finally {
      await second.stop('SIGKILL');
    }
    const counts = async (): Promise<number[]> => Promise.all(ids.map(publishesOf));
    expect(await counts()).toEqual(ids.map(() => 1));

    // Control: were the mark not part of the deed, a kill between them would leave this behind.
    const [first = ''] = ids;
    await runSql(
      `UPDATE planned_actions SET state = 'planned', settled_at = NULL
       WHERE entry_document_id = ? AND state = 'done'`,
      [first],
    );
    await until('done again', async () => (await publishesOf(first)) > 1);
    expect(await counts()).toEqual([2, ...ids.slice(1).map(() => 1)]);
  }, 120_000);
});
