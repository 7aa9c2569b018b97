import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { makeEditor } from './make-editor.ts';
import { startLogin } from './member-client.ts';
import { createAccount, createOrganisation } from './member-office.ts';
import { office, openOffice } from './office.ts';

/** Who may do what with the newsletter: every route of it for everybody. */
const actors = ['anonymous', 'member', 'editor', 'administrator'] as const;
const url = process.env.CMS_TEST_URL ?? '';
const people = new Map<string, ReturnType<typeof openOffice>>([['administrator', office]]);
const explorer = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`;
let id = '';

beforeAll(async () => {
  people.set('anonymous', openOffice(url, ''));
  const { token } = await startLogin(await createAccount(await createOrganisation()));
  people.set('member', openOffice(url, token));
  people.set('editor', await makeEditor(`newsletter-${randomUUID().slice(0, 6)}`));
  id = await office.create('api::newsletter-issue.newsletter-issue', { title: 'Zugriff' });
});

type Ask = (person: ReturnType<typeof openOffice>) => Promise<{ status: number }>;
const who = { email: 'niemand@newsletter.example' };
/** Statuses in the order of `actors`. */
const rows: readonly (readonly [string, Ask, readonly number[]])[] = [
  [
    'POST /newsletter',
    (person) => person.post('/api/newsletter', { order: 'end', access: 'x'.repeat(43) }),
    [200, 200, 200, 200],
  ],
  ['GET /newsletter', (person) => person.get('/office/newsletter'), [401, 401, 200, 200]],
  [
    'GET /newsletter/issues/:documentId',
    (person) => person.get(`/office/newsletter/issues/${id}`),
    [401, 401, 200, 200],
  ],
  [
    'POST /newsletter/issues/:documentId/test',
    // Nothing is sent: the issue is empty.
    (person) => person.post(`/office/newsletter/issues/${id}/test`),
    [401, 401, 400, 400],
  ],
  [
    'POST /newsletter/issues/:documentId/send',
    (person) => person.post(`/office/newsletter/issues/${id}/send`),
    [401, 401, 400, 400],
  ],
  [
    'POST /newsletter/person',
    (person) => person.post('/office/newsletter/person', who),
    [401, 401, 403, 200],
  ],
  [
    'POST /newsletter/person/erase',
    (person) => person.post('/office/newsletter/person/erase', who),
    [401, 401, 403, 200],
  ],
  ['write issues', (person) => person.get(explorer('newsletter-issue')), [401, 401, 200, 200]],
  ...['newsletter-subscription', 'newsletter-proof', 'newsletter-dispatch'].map(
    (type): [string, Ask, number[]] => [
      `browse ${type}`,
      (person) => person.get(explorer(type)),
      [401, 401, 403, 403],
    ],
  ),
  ...['newsletter', 'newsletter-subscriptions', 'newsletter-issues'].map(
    (type): [string, Ask, number[]] => [
      `GET /api/${type}`,
      (person) => person.get(`/api/${type}`),
      [404, 404, 404, 404],
    ],
  ),
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

it('has a row for every route that the feature adds', () => {
  const folder = resolve(import.meta.dirname, '../src/features/newsletter');
  const [feature = '', routes = ''] = ['newsletter-feature.ts', 'office-routes.ts'].map((name) =>
    readFileSync(resolve(folder, name), 'utf8'),
  );
  const added = [
    ...feature.matchAll(/method: '(\w+)',\s*path: '([^']+)'/g),
    ...routes.matchAll(/officeRoute\('(\w+)', '([^']+)'/g),
  ].map(([, method, path]) => `${method} ${path}`);
  expect(added).toHaveLength(7);
  expect(rows.map(([route]) => route)).toEqual(expect.arrayContaining(added));
});
