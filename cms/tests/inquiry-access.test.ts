import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { makeEditor } from './make-editor.ts';
import { startLogin } from './member-client.ts';
import { createAccount, createOrganisation } from './member-office.ts';
import { office, openOffice } from './office.ts';

/** Who may do what with what people have written: every route of it for everybody. */
const actors = ['anonymous', 'member', 'editor', 'administrator'] as const;
const url = process.env.CMS_TEST_URL ?? '';
const explorer = '/content-manager/collection-types/api::inquiry.inquiry';
const people = new Map<string, ReturnType<typeof openOffice>>([['administrator', office]]);
let id = '';

const submission = () => ({
  form: 'barrier',
  key: randomUUID(),
  values: { message: 'Wer darf das lesen?' },
});

beforeAll(async () => {
  people.set('anonymous', openOffice(url, ''));
  const { token } = await startLogin(await createAccount(await createOrganisation()));
  people.set('member', openOffice(url, token));
  people.set('editor', await makeEditor(`zugriff-${randomUUID().slice(0, 6)}`));
  const { body } = await request(url).post('/api/inquiries').send(submission());
  const { reference } = body as { reference: string };
  const found = await office.get(`${explorer}?filters[$and][0][reference][$eq]=${reference}`);
  id = (found.body as { results: { documentId: string }[] }).results[0]?.documentId ?? '';
});

type Ask = (person: ReturnType<typeof openOffice>) => Promise<{ status: number }>;
/** Statuses in the order of `actors`. */
const rows: readonly (readonly [string, Ask, readonly number[]])[] = [
  [
    'POST /inquiries',
    (person) => person.post('/api/inquiries', submission()),
    [200, 200, 200, 200],
  ],
  ['GET /inquiries', (person) => person.get('/office/inquiries'), [401, 401, 200, 200]],
  [
    'POST /inquiries/:documentId/answer',
    (person) => person.post(`/office/inquiries/${id}/answer`, { answer: 'x' }),
    // Nothing is sent: there is no answer yet, and no address.
    [401, 401, 400, 400],
  ],
  ['read the list', (person) => person.get(explorer), [401, 401, 200, 200]],
  ['read one', (person) => person.get(`${explorer}/${id}`), [401, 401, 200, 200]],
  ['make one up', (person) => person.post(explorer, { kind: 'question' }), [401, 401, 403, 403]],
  [
    'note something',
    (person) => person.put(`${explorer}/${id}`, { internalNote: 'Gelesen.' }),
    [401, 401, 200, 200],
  ],
  ['GET /api/inquiries', (person) => person.get('/api/inquiries'), [404, 404, 404, 404]],
  ['GET /api/inquiries/:id', (person) => person.get(`/api/inquiries/${id}`), [404, 404, 404, 404]],
];

describe.each(rows)('%s', (_route, ask, statuses) => {
  it.each(actors.map((actor, index) => [actor, statuses[index]] as const))(
    'answers %s with %d',
    async (actor, status) => {
      const person = people.get(actor);
      if (!person) throw new Error(`nobody plays ${actor}`);
      const answer = await ask(person);
      // Strapi's router says 405 where it knows the address for another method.
      expect(answer.status === 405 ? 404 : answer.status).toBe(status);
    },
  );
});

it('leaves what somebody wrote as it is, whatever an editor sends', async () => {
  const editor = people.get('editor');
  await editor?.put(`${explorer}/${id}`, { message: 'Anders', dueOn: '2030-01-01', state: 'new' });
  const { body } = await office.get(`${explorer}/${id}`);
  expect((body as { data: object }).data).toMatchObject({ message: 'Wer darf das lesen?' });
});

it('has a row for every route that the feature adds', () => {
  const folder = resolve(import.meta.dirname, '../src/features/inquiries');
  const sources = ['inquiries-feature.ts', 'office-routes.ts'].map((name) =>
    readFileSync(resolve(folder, name), 'utf8'),
  );
  const routes = [
    ...(sources[0] ?? '').matchAll(/method: '(\w+)',\s*path: '([^']+)'/g),
    ...(sources[1] ?? '').matchAll(/officeRoute\('(\w+)', '([^']+)'/g),
  ].map(([, method, path]) => `${method} ${path}`);
  expect(routes).toHaveLength(3);
  expect(rows.map(([route]) => route)).toEqual(expect.arrayContaining(routes));
});
