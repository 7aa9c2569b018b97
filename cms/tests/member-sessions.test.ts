import { beforeAll, describe, expect, it } from '@jest/globals';
import { get, post, refresh, startLogin, type Login } from './member-client.ts';
import {
  createAccount,
  createOrganisation,
  office,
  userUid,
  type TestAccount,
} from './member-office.ts';

let organisation: { documentId: string };
beforeAll(async () => {
  organisation = await createOrganisation();
});

const fresh = async (): Promise<{ account: TestAccount; login: Login }> => {
  const account = await createAccount(organisation);
  return { account, login: await startLogin(account) };
};
const reads = async ({ token }: Login) => (await get('guides', token)).status;
const renews = async ({ cookie }: Login) => (await refresh(cookie)).status;

describe('a login ends at once', () => {
  it('by logging out with the cookie', async () => {
    const { login } = await fresh();
    expect(await reads(login)).toBe(200);
    const answer = await post('logout').set('Cookie', login.cookie);
    expect(answer.status).toBe(204);
    expect(String(answer.headers['set-cookie'])).toContain('mitglied_refresh=; ');
    expect(await reads(login)).toBe(401);
    expect(await renews(login)).toBe(401);
  });

  it('by logging out with the access token alone', async () => {
    const { login } = await fresh();
    await post('logout').set('Authorization', `Bearer ${login.token}`);
    expect(await reads(login)).toBe(401);
    expect(await renews(login)).toBe(401);
  });

  it('and leaves the same person logged in elsewhere', async () => {
    const { account, login } = await fresh();
    const elsewhere = await startLogin(account);
    await post('logout').set('Cookie', login.cookie);
    expect(await reads(elsewhere)).toBe(200);
  });

  it('by blocking, and does not come back to life by unblocking', async () => {
    const { account, login } = await fresh();
    await office.update(userUid, account.documentId, { blocked: true });
    expect(await reads(login)).toBe(401);
    expect(await renews(login)).toBe(401);
    await office.update(userUid, account.documentId, { blocked: false });
    expect(await reads(login)).toBe(401);
    // Control: a new login works.
    expect(await reads(await startLogin(account))).toBe(200);
  });

  it('by a password that the office sets', async () => {
    const { account, login } = await fresh();
    const password = 'Neues-Fenster-Birne-42';
    await office.update(userUid, account.documentId, { password });
    expect(await reads(login)).toBe(401);
    expect(await renews(login)).toBe(401);
    expect(await reads(await startLogin({ ...account, password }))).toBe(200);
  });

  it('by deleting the account', async () => {
    const { account, login } = await fresh();
    await office.remove(userUid, account.documentId);
    expect(await reads(login)).toBe(401);
    expect(await renews(login)).toBe(401);
  });

  it('but not by another change to the account', async () => {
    const { account, login } = await fresh();
    await office.update(userUid, account.documentId, { firstName: 'Kim' });
    expect(await reads(login)).toBe(200);
    expect(await renews(login)).toBe(200);
  });
});
