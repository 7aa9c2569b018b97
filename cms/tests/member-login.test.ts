import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { memberErrorSchema, sessionSchema } from '@netzwerk/shared';
import { cms, cookieOf, logIn, post, publicUrl, refresh, someAddress } from './member-client.ts';
import {
  createAccount,
  createOrganisation,
  office,
  userUid,
  type TestAccount,
} from './member-office.ts';
import { runSql } from './run-sql.ts';

let account: TestAccount;
let organisation: { documentId: string };
beforeAll(async () => {
  organisation = await createOrganisation();
  account = await createAccount(organisation, { memberRole: 'contact' });
});

describe('logging in', () => {
  it('answers with exactly what the page needs and a cookie that no script can read', async () => {
    const answer = await logIn(account);
    expect(answer.status).toBe(200);
    const session = sessionSchema.strict().parse(answer.body);
    expect(session.user).toMatchObject({ displayName: 'Erika Beispiel', role: 'contact' });
    expect(session.expiresInSeconds).toBeLessThanOrEqual(600);
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^mitglied_refresh=/);
    expect(cookie).toMatch(/Path=\/api\/member; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.text).not.toContain('refresh');
  });

  it('does not care how the address is capitalised', async () => {
    const answer = await logIn({ ...account, email: ` ${account.email.toUpperCase()} ` });
    expect(answer.status).toBe(200);
  });

  it('says the same of an unknown address, a wrong password and a blocked account', async () => {
    const blocked = await createAccount(organisation, { blocked: true });
    const answers = [
      await logIn({ email: 'niemand@pruefstadt.example', password: account.password }),
      await logIn({ ...account, password: 'Falsches-Passwort-9' }),
      await logIn(blocked),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(answers[0]?.body);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(memberErrorSchema.parse(answers[0]?.body).error.code).toBe('wrong-credentials');
    // Control: unblocked, the same account gets in.
    await office.update(userUid, blocked.documentId, { blocked: false });
    expect((await logIn(blocked)).status).toBe(200);
  });

  it.each([
    ['an object as address', { email: { $ne: null }, password: 'x' }],
    ['an unknown field', { email: 'a@b.example', password: 'x', role: 'contact' }],
    ['nothing', {}],
  ])('refuses %s', async (_, body) => {
    expect((await post('login', body)).status).toBe(400);
  });

  it('takes no request from a page of somebody else', async () => {
    const send = (origin?: string) => {
      const sent = cms.post('/api/member/login').set('X-Forwarded-For', someAddress());
      return (origin === undefined ? sent : sent.set('Origin', origin)).send({
        email: account.email,
        password: account.password,
      });
    };
    expect((await send('https://fremd.example')).status).toBe(400);
    expect((await send('null')).status).toBe(400);
    expect((await send()).status).toBe(400);
    // Control: the same request from a page of this site.
    expect((await send(publicUrl)).status).toBe(200);
  });
});

describe('guessing passwords', () => {
  it('stops after ten tries at one account, from wherever they come, even with the right one', async () => {
    const victim = await createAccount(organisation);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await logIn({ ...victim, password: 'falsch' })).status).toBe(401);
    }
    const answer = await logIn(victim);
    expect(answer.status).toBe(429);
    expect(memberErrorSchema.parse(answer.body).error.code).toBe('too-many-attempts');
    // Control: another account from the same places is not affected.
    expect((await logIn(account)).status).toBe(200);
  });

  it('treats an unknown address no differently', async () => {
    const nobody = { email: `niemand-${Date.now()}@pruefstadt.example`, password: 'falsch' };
    for (let attempt = 0; attempt < 10; attempt += 1) await logIn(nobody);
    expect((await logIn(nobody)).status).toBe(429);
  });

  it('stops a single address that tries many accounts, IPv6 counted by its network', async () => {
    const network = `2001:db8:${randomInt(65536).toString(16)}:1`;
    const guess = (host: string) =>
      logIn(
        { email: `x-${randomUUID()}@pruefstadt.example`, password: 'x' },
        `${network}::${host}`,
      );
    expect((await guess('1')).status).toBe(401);
    // Ninety-nine more like it, without the work of checking ninety-nine passwords.
    await runSql(
      `insert into login_attempts (scope, key, attempted_at)
       select scope, key, attempted_at from (
         select * from login_attempts where scope = 'login-network' order by id desc limit 1
       ) latest cross join (${Array.from({ length: 99 }, () => 'select 1').join(' union all ')}) many`,
      [],
    );
    expect((await guess('2')).status).toBe(429);
    expect((await logIn(account, `${network}::ffff`)).status).toBe(429);
    // Control: the neighbour network may.
    expect((await logIn(account, `${network.slice(0, -1)}2::1`)).status).toBe(200);
  });

  it('lets many colleagues behind one address log in, because only failures count', async () => {
    const address = someAddress();
    for (let colleague = 0; colleague < 15; colleague += 1) {
      expect((await logIn(account, address)).status).toBe(200);
    }
  });
});

describe('renewing a login', () => {
  it('hands out a new token and forgets the old one', async () => {
    const first = cookieOf(await logIn(account));
    const second = await refresh(first);
    expect(second.status).toBe(200);
    sessionSchema.strict().parse(second.body);
    expect(cookieOf(second)).not.toBe(first);
  });

  it('keeps tabs logged in that refresh at the same moment', async () => {
    const cookie = cookieOf(await logIn(account));
    const answers = await Promise.all([refresh(cookie), refresh(cookie), refresh(cookie)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await refresh(cookieOf(answers[2] ?? { headers: {} }))).status).toBe(200);
  });

  it('ends the login when a token from long ago turns up, because it was copied', async () => {
    const first = cookieOf(await logIn(account));
    const second = cookieOf(await refresh(first));
    const third = cookieOf(await refresh(second));
    expect((await refresh(first)).status).toBe(401);
    expect((await refresh(third)).status).toBe(401);
  });

  it('refuses a forged, an empty and no cookie', async () => {
    const cookie = cookieOf(await logIn(account));
    expect((await refresh(`${cookie.slice(0, -2)}xx`)).status).toBe(401);
    expect((await refresh('mitglied_refresh=')).status).toBe(401);
    expect((await post('refresh')).status).toBe(401);
    expect((await refresh(cookie)).status).toBe(200);
  });
});
