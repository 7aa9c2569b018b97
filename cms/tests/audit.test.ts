import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { makeEditor } from './make-editor.ts';
import { makeStranger } from './make-stranger.ts';
import { createAccount, createOrganisation, userUid } from './member-office.ts';
import { office } from './office.ts';
import { runSql } from './run-sql.ts';

const tag = randomBytes(4).toString('hex');
const article = 'api::article.article';
const data = { title: `Protokoll ${tag}`, lead: 'Neues.', publishedOn: '2026-02-02' };

interface Line {
  id: number;
  accountId: number | null;
  who: string;
  kind: string;
  what: string;
  type: string | null;
  entryId: string | null;
  title: string | null;
}
interface Page {
  lines: Line[];
  total: number;
  accounts: { id: number; name: string }[];
}
const log = async (query = ''): Promise<Page> => {
  const answer = await office.get(`/office/audit?${query}`);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body as Page;
};
const kindsOf = async (entryId: string): Promise<string[]> =>
  (await log()).lines.filter((line) => line.entryId === entryId).map(({ kind }) => kind);

let editor: typeof office;
let editorId = 0;
beforeAll(async () => {
  editor = await makeEditor(tag);
  const { accounts } = await log();
  editorId = accounts.find(({ name }) => name === `Redakteurin ${tag}`)?.id ?? 0;
});

describe('the log', () => {
  it('has a line for everything that is done with an entry, newest first', async () => {
    const id = await editor.create(article, data);
    await editor.update(article, id, { lead: 'Neueres.' });
    await editor.act(article, id, 'publish', {});
    await editor.act(article, id, 'unpublish');
    await editor.remove(article, id);
    expect(await kindsOf(id)).toEqual([
      'deleted',
      'taken-down',
      'published',
      // The form is saved with its publishing.
      'changed',
      'changed',
      'created',
    ]);
    const line = (await log(`account=${editorId}&kind=published`)).lines[0];
    expect(line).toMatchObject({
      who: `Redakteurin ${tag}`,
      what: 'veröffentlicht',
      type: 'Meldungen',
      // The entry is gone, its name is found as long as it can be restored.
      title: data.title,
      isThere: false,
    });
  });

  it('has none for what was refused', async () => {
    const id = await editor.create(article, { title: `Unfertig ${tag}` });
    const path = `/content-manager/collection-types/${article}/${id}/actions/publish`;
    expect((await editor.post(path, {})).status).toBe(400);
    expect(await kindsOf(id)).not.toContain('published');
  });

  it('knows logins, files, accounts of the office, and decisions about the website', async () => {
    const mine = async () => (await log(`account=${editorId}`)).lines.map(({ kind }) => kind);
    expect(await mine()).toContain('logged-in');
    const bytes = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n');
    const uploaded = await editor.upload(`akte-${tag}.pdf`, bytes, 'application/pdf');
    const [file] = uploaded.body as { id: number }[];
    expect((await log('uid=plugin::upload.file')).lines[0]).toMatchObject({
      accountId: editorId,
      kind: 'created',
      entryId: String(file?.id),
      title: `akte-${tag}.pdf`,
    });
    await editor.post('/office/publishing');
    expect(await mine()).toContain('ordered');
    // The editor's account was made by somebody of the office.
    const made = (await log('uid=admin::user&kind=created')).lines;
    expect(made.map(({ entryId }) => entryId)).toContain(String(editorId));
  });

  it('says who has looked at persons, by number and not by address', async () => {
    const account = await createAccount(await createOrganisation());
    const seen = async () =>
      (await log('kind=viewed')).lines.filter(({ entryId }) => entryId === account.documentId);
    expect(await seen()).toEqual([]);
    const address = `/content-manager/collection-types/${userUid}/${account.documentId}`;
    expect((await office.get(address)).status).toBe(200);
    expect((await office.get(address)).status).toBe(200);
    // Whoever looks twice in a row has looked once.
    expect(await seen()).toHaveLength(1);
    expect((await office.get(`/content-manager/collection-types/${userUid}`)).status).toBe(200);
    await office.post('/office/newsletter/person', { email: `niemand-${tag}@innenstadt.example` });
    const types = (await log('kind=viewed')).lines.map(({ type }) => type);
    expect(types).toContain('Newsletter-Eintrag einer Person');
    const rows = JSON.stringify(await runSql('SELECT * FROM audit_entries', []));
    expect(rows).not.toContain('@');
    expect(rows).not.toContain('Redakteurin');
    // Control: that is how an account stands in it.
    expect(rows).toContain(account.documentId);
  });

  it('says nothing of somebody who was not let in', async () => {
    const stranger = await makeStranger(`${tag}s`);
    const before = (await log('kind=viewed')).total;
    const answer = await stranger.get(`/content-manager/collection-types/${userUid}`);
    expect(answer.status).toBe(403);
    expect((await log('kind=viewed')).total).toBe(before);
  });

  it('is filtered by person, kind, type and days', async () => {
    const all = await log(`account=${editorId}`);
    expect(all.lines.every(({ accountId }) => accountId === editorId)).toBe(true);
    const created = await log(`account=${editorId}&kind=created&uid=${article}`);
    expect(created.total).toBeGreaterThan(0);
    expect(created.total).toBeLessThan(all.total);
    expect((await log(`account=${editorId}&to=2020-01-01`)).total).toBe(0);
    expect((await log(`account=${editorId}&from=2020-01-01`)).total).toBe(all.total);
    for (const query of ['kind=erfunden', 'from=gestern', 'order=x', 'account=0', 'page=0']) {
      expect((await office.get(`/office/audit?${query}`)).status).toBe(400);
    }
  });
});

describe('the log as a file', () => {
  it('is given out with a line about that', async () => {
    const { total } = await log(`account=${editorId}`);
    const answer = await office.get(`/office/audit/export?account=${editorId}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows = answer.text.trim().split('\r\n');
    expect(rows).toHaveLength(total + 1);
    expect(rows[1]).toContain(`Redakteurin ${tag}`);
    expect((await log('kind=exported')).lines[0]?.type).toBe('Protokoll');
  });
});

describe('hand-made requests', () => {
  it('are refused to whoever may not read it', async () => {
    const stranger = await makeStranger(`${tag}t`);
    for (const person of [editor, stranger]) {
      expect((await person.get('/office/audit')).status).toBe(403);
      expect((await person.get('/office/audit/export')).status).toBe(403);
    }
    const reader = await makeStranger(`${tag}u`, [{ action: 'api::audit.read' }]);
    expect((await reader.get('/office/audit')).status).toBe(200);
    expect((await reader.get('/office/audit/export')).status).toBe(403);
  });

  it('change no line, whoever sends them', async () => {
    const [line] = (await log()).lines;
    const table = '/content-manager/collection-types/api::audit-entry.audit-entry';
    const [row] = (await runSql('SELECT document_id FROM audit_entries WHERE id = ?', [
      line?.id ?? 0,
    ])) as { document_id: string }[];
    const address = `${table}/${row?.document_id ?? ''}`;
    const answers = await Promise.all([
      office.get(table),
      office.post(table, { kind: 'viewed' }),
      office.put(address, { kind: 'viewed' }),
      office.remove('api::audit-entry.audit-entry', row?.document_id ?? ''),
      office.post(`${table}/actions/bulkDelete`, { documentIds: [row?.document_id] }),
      office.post('/office/audit', { kind: 'viewed' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 405]);
    expect((await log()).lines.map(({ id }) => id)).toContain(line?.id);
  });
});
