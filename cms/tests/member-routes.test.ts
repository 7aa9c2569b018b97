import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createEvent, createGuide, pdfOf } from './member-content.ts';
import { get, logIn, post, postAs, startLogin, type Login } from './member-client.ts';
import {
  createAccount,
  createOrganisation,
  office,
  userUid,
  type TestAccount,
} from './member-office.ts';

/** Who may do what: every member route for everybody. A route that is not in here fails the test. */
const actors = ['anonymous', 'member', 'other member', 'contact', 'blocked'] as const;
type Actor = (typeof actors)[number];
interface Person {
  account: TestAccount;
  login: Login;
  /** A link asked for while the account was active. */
  link: string;
}

const stranger: Person = {
  account: { documentId: '', email: 'niemand@pruefstadt.example', password: 'egal' },
  login: { token: 'kein-token', cookie: 'mitglied_refresh=kein-token' },
  link: '/api/member/downloads/kein.token/x.pdf',
};

let guideId = '';
let eventId = '';
let fileId = '';
const people = new Map<Actor, Person>([['anonymous', stranger]]);

const enter = async (account: TestAccount): Promise<Person> => {
  const login = await startLogin(account);
  const { body } = await postAs(login.token, 'downloads', { fileId });
  return { account, login, link: (body as { url: string }).url };
};

beforeAll(async () => {
  const file = await office.upload('Prüfung.pdf', pdfOf(2000), 'application/pdf');
  guideId = (await createGuide({ fileIds: [file.id] })).documentId;
  eventId = (await createEvent()).documentId;
  const [own, foreign] = [await createOrganisation(), await createOrganisation()];
  const member = await createAccount(own);
  const { token } = await startLogin(member);
  const { body } = await get(`guides/${guideId}`, token);
  fileId = (body as { files: { fileId: string }[] }).files[0]?.fileId ?? '';

  people.set('member', await enter(member));
  people.set('other member', await enter(await createAccount(foreign)));
  people.set('contact', await enter(await createAccount(own, { memberRole: 'contact' })));
  const blocked = await enter(await createAccount(own));
  await office.update(userUid, blocked.account.documentId, { blocked: true });
  people.set('blocked', blocked);
});

type Ask = (person: Person) => Promise<{ status: number }>;
interface Row {
  route: string;
  ask: Ask;
  /** In the order of `actors`. */
  statuses: readonly [number, number, number, number, number];
}

/** Members all read the same; only who is no active member is kept out. */
const members = [401, 200, 200, 200, 401] as const;

const rows: readonly Row[] = [
  {
    route: 'GET /member/guides',
    ask: ({ login }) => get('guides', login.token),
    statuses: members,
  },
  {
    route: 'GET /member/guides/:id',
    ask: ({ login }) => get(`guides/${guideId}`, login.token),
    statuses: members,
  },
  {
    route: 'GET /member/events',
    ask: ({ login }) => get('events', login.token),
    statuses: members,
  },
  {
    route: 'GET /member/events/:id',
    ask: ({ login }) => get(`events/${eventId}`, login.token),
    statuses: members,
  },
  {
    route: 'POST /member/downloads',
    ask: ({ login }) => postAs(login.token, 'downloads', { fileId }),
    statuses: members,
  },
  {
    route: 'GET /member/downloads/:token/:fileName',
    ask: ({ link }) => get(link),
    statuses: [404, 200, 200, 200, 401],
  },
  { route: 'POST /member/login', ask: ({ account }) => logIn(account), statuses: members },
  {
    route: 'POST /member/forgot-password',
    ask: ({ account }) => post('forgot-password', { email: account.email }),
    statuses: [202, 202, 202, 202, 202],
  },
  {
    route: 'POST /member/reset-password',
    ask: () => post('reset-password', { token: 'x'.repeat(43), password: 'Vier-Wolken-Holz-3' }),
    statuses: [410, 410, 410, 410, 410],
  },
  {
    route: 'POST /member/refresh',
    ask: ({ login }) => post('refresh').set('Cookie', login.cookie),
    statuses: members,
  },
  {
    // Last, because it ends the logins of the rows above.
    route: 'POST /member/logout',
    ask: ({ login }) => post('logout').set('Cookie', login.cookie),
    statuses: [204, 204, 204, 204, 204],
  },
];

describe.each(rows)('$route', ({ ask, statuses }) => {
  it.each(actors.map((actor, index) => [actor, statuses[index]] as const))(
    'answers %s with %d',
    async (actor, status) => {
      const person = people.get(actor);
      if (!person) throw new Error(`nobody plays ${actor}`);
      expect((await ask(person)).status).toBe(status);
    },
  );
});

it('has a row for every member route there is', () => {
  const file = resolve(import.meta.dirname, '../src/features/member-access/member-routes.ts');
  const source = readFileSync(file, 'utf8');
  const routes = [...source.matchAll(/method: '(\w+)',\s*path: '([^']+)'/g)].map(
    ([, method, path]) => `${method} ${path}`,
  );
  expect(routes.length).toBeGreaterThan(10);
  expect(rows.map(({ route }) => route).toSorted()).toEqual(routes.toSorted());
});
