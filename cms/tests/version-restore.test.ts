import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { makeEditor } from './make-editor.ts';
import { makeStranger } from './make-stranger.ts';
import { office } from './office.ts';
import { runSql } from './run-sql.ts';
import { versionsOf } from './version-client.ts';

const tag = randomBytes(4).toString('hex');
const article = 'api::article.article';
const topic = 'api::topic.topic';
const explorer = (verb: string) => `plugin::content-manager.explorer.${verb}`;

interface Draft {
  title: string;
  lead: string;
  body: string | null;
  slug: string;
  topics: { count: number };
}

const data = (title: string, more: object = {}) => ({
  title: `${title} ${tag}`,
  lead: 'Erste Fassung.',
  body: 'Ein Absatz.',
  publishedOn: '2026-02-02',
  ...more,
});
const makePublished = async (title: string, more: object = {}): Promise<string> => {
  const id = await office.create(article, data(title, more));
  await office.act(article, id, 'publish', {});
  return id;
};
const publicLead = async (id: string): Promise<unknown> => {
  const rows = await runSql(
    'SELECT lead FROM articles WHERE document_id = ? AND published_at IS NOT NULL',
    [id],
  );
  return (rows as { lead: string }[])[0]?.lead;
};
const auditKinds = async (id: string): Promise<string[]> =>
  (
    (await runSql('SELECT kind FROM audit_entries WHERE entry_id = ? ORDER BY id', [id])) as {
      kind: string;
    }[]
  ).map(({ kind }) => kind);

let editor: typeof office;
beforeAll(async () => {
  editor = await makeEditor(tag);
});

describe('a version is restored', () => {
  it('as a draft, whole, without publishing, and the draft of now is kept', async () => {
    const id = await makePublished('Zurück');
    const versions = versionsOf(editor, article, id);
    const [first] = await versions.list();
    await office.update(article, id, { lead: 'Zweite Fassung.', body: 'Ganz anders.' });
    await office.act(article, id, 'publish', {});
    await office.update(article, id, { lead: 'Angefangen.', body: null });

    expect(await versions.losses(first?.id ?? 0)).toEqual([]);
    expect((await versions.restore(first?.id ?? 0, await versions.seen())).status).toBe(200);
    expect(await versions.draft<Draft>()).toMatchObject({
      lead: 'Erste Fassung.',
      body: 'Ein Absatz.',
    });
    expect(await publicLead(id)).toBe('Zweite Fassung.');

    const [kept] = await versions.list();
    expect(kept?.text).toMatch(/^Entwurf vor der Wiederherstellung/);
    expect((await versions.restore(kept?.id ?? 0, await versions.seen())).status).toBe(200);
    expect(await versions.draft<Draft>()).toMatchObject({ lead: 'Angefangen.', body: null });
    // One line each, and none of them says "changed".
    expect((await auditKinds(id)).slice(-2)).toEqual(['restored', 'restored']);
  });

  it('not over what somebody else has saved meanwhile', async () => {
    const id = await makePublished('Gleichzeitig');
    const versions = versionsOf(editor, article, id);
    const [first] = await versions.list();
    const seen = await versions.seen();
    await office.update(article, id, { lead: 'Von jemand anderem.' });
    const refused = await versions.restore(first?.id ?? 0, seen);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('inzwischen geändert');
    expect(await versions.draft<Draft>()).toMatchObject({ lead: 'Von jemand anderem.' });
    // Control: whoever has seen it may.
    expect((await versions.restore(first?.id ?? 0, await versions.seen())).status).toBe(200);
  });

  it('by one of two who press at once', async () => {
    const id = await makePublished('Zwei zugleich');
    const versions = versionsOf(editor, article, id);
    const [first] = await versions.list();
    await office.update(article, id, { lead: 'Anders.' });
    const seen = await versions.seen();
    const answers = await Promise.all([1, 2, 3].map(() => versions.restore(first?.id ?? 0, seen)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await auditKinds(id)).filter((kind) => kind === 'restored')).toHaveLength(1);
  });

  it('says before what of it is gone, and leaves that out', async () => {
    const fields = { title: `Weg ${tag}`, lead: 'Ein Satz.', colour: 'park' };
    const gone = await office.create(topic, fields);
    await office.act(topic, gone, 'publish', fields);
    const id = await makePublished('Verlust', { topics: { connect: [{ documentId: gone }] } });
    const versions = versionsOf(editor, article, id);
    const [first] = await versions.list();
    // Control: while the topic is there, nothing would be missing.
    expect(await versions.losses(first?.id ?? 0)).toEqual([]);
    await office.remove(topic, gone);
    expect(await versions.losses(first?.id ?? 0)).toEqual([
      '„Themen“: Ein Eintrag von damals ist gelöscht und fehlt dann.',
    ]);
    expect((await versions.restore(first?.id ?? 0, await versions.seen())).status).toBe(200);
    expect((await versions.draft<Draft>()).topics.count).toBe(0);
  });

  it('leaves an address to whoever has it meanwhile', async () => {
    const id = await makePublished('Adresse', { slug: `alt-${tag}` });
    await office.update(article, id, { slug: `neu-${tag}` });
    await office.act(article, id, 'publish', {});
    await office.create(article, data('Nachfolge', { slug: `alt-${tag}` }));
    const versions = versionsOf(editor, article, id);
    const first = (await versions.list()).at(-1);
    expect((await versions.losses(first?.id ?? 0))[0]).toContain('gehört inzwischen');
    expect((await versions.restore(first?.id ?? 0, await versions.seen())).status).toBe(200);
    expect(await versions.draft<Draft>()).toMatchObject({ slug: `neu-${tag}` });
  });
});

describe('a deleted entry', () => {
  it('comes back from the list as a draft with its versions, once', async () => {
    const id = await makePublished('Gelöscht');
    await office.update(article, id, { lead: 'Noch nicht veröffentlicht.' });
    expect((await office.remove(article, id)).status).toBe(200);
    const listed = async () =>
      (
        (await editor.get('/office/versions/deleted')).body as {
          versionId: number;
          documentId: string;
          title: string;
        }[]
      ).filter(({ documentId }) => documentId === id);
    const [entry, ...others] = await listed();
    expect(entry?.title).toBe(`Gelöscht ${tag}`);
    expect(others).toEqual([]);

    const versions = versionsOf(editor, article, id);
    const answers = await Promise.all(
      [1, 2].map(() => versions.restore(entry?.versionId ?? 0, null)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await versions.draft<Draft>()).toMatchObject({
      title: `Gelöscht ${tag}`,
      lead: 'Noch nicht veröffentlicht.',
      slug: `geloescht-${tag}`,
    });
    expect(await publicLead(id)).toBeUndefined();
    expect(await listed()).toEqual([]);
    const texts = (await versions.list()).map(({ text }) => text);
    expect(texts[0]).toMatch(/^Entwurf bei der Löschung/);
    expect(texts[1]).toMatch(/^Live (am|vom) /);
    expect((await auditKinds(id)).slice(-2)).toEqual(['deleted', 'restored']);
  });
});

describe('former versions', () => {
  it('are deleted for good by those who answer for it, except what is on the website', async () => {
    const id = await makePublished('Endgültig');
    await office.update(article, id, { lead: 'Zweite Fassung.' });
    await office.act(article, id, 'publish', {});
    const versions = versionsOf(office, article, id);
    expect((await versionsOf(editor, article, id).erase()).status).toBe(403);
    expect(await versions.list()).toHaveLength(2);
    expect((await versions.erase()).status).toBe(200);
    expect((await versions.list()).map(({ isLive }) => isLive)).toEqual([true]);
    expect((await auditKinds(id)).at(-1)).toBe('erased');
  });
});

describe('hand-made requests', () => {
  it('are refused without the permission, and without the right to the type', async () => {
    const id = await makePublished('Verboten');
    const [version] = await versionsOf(office, article, id).list();
    const seen = await versionsOf(office, article, id).seen();
    const asks = (person: typeof office) => [
      person.get(`/office/versions/${article}/${id}`),
      person.get(`/office/versions/${article}/${id}/compare?from=entwurf&to=entwurf`),
      person.get(`/office/restorings/${version?.id}`),
      person.post(`/office/restorings/${version?.id}`, { seen }),
      person.post(`/office/versions/${article}/${id}/erase`),
    ];
    const statuses = async (person: typeof office) =>
      (await Promise.all(asks(person))).map(({ status }) => status);

    const nobody = await makeStranger(`${tag}a`);
    expect(await statuses(nobody)).toEqual([403, 403, 403, 403, 403]);
    expect((await nobody.get('/office/versions/deleted')).status).toBe(403);

    const versions = ['read', 'restore', 'erase'].map((verb) => ({
      action: `api::versions.${verb}`,
    }));
    // Every right to versions, and of articles no more than a title.
    const onlyTitles = await makeStranger(`${tag}b`, [
      ...versions,
      { action: explorer('read'), subject: article, properties: { fields: ['title'] } },
      { action: explorer('update'), subject: article, properties: { fields: ['title'] } },
    ]);
    expect(await statuses(onlyTitles)).toEqual([403, 403, 403, 403, 403]);
    expect((await onlyTitles.get('/office/versions/deleted')).body).toEqual([]);

    // Control: nothing was changed by all of this, and who may, can.
    expect(await versionsOf(office, article, id).seen()).toBe(seen);
    expect((await statuses(office)).slice(0, 4)).toEqual([200, 200, 200, 200]);
  });

  it('reach neither versions of other types nor the table of versions', async () => {
    expect((await office.get('/office/versions/api::person.person/x')).status).toBe(404);
    const table = '/content-manager/collection-types/api::entry-version.entry-version';
    expect((await office.get(table)).status).toBe(403);
    expect((await office.post(table, { uid: 'x' })).status).toBe(403);
  });
});
