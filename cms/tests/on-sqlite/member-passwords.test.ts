import { beforeAll, describe, expect, it } from '@jest/globals';
import { memberErrorSchema } from '@netzwerk/shared';
import { mailsTo, waitForMail } from '../mail-box.ts';
import { cms, get, logIn, post, publicUrl, refresh, startLogin } from '../member-client.ts';
import {
  createAccount,
  createOrganisation,
  goodPassword,
  office,
  userUid,
} from '../member-office.ts';
import { runSql } from '../run-sql.ts';

let organisation: { documentId: string };
beforeAll(async () => {
  organisation = await createOrganisation();
});

const newPassword = 'Vierzig-Wolken-Holz-3';
const tokenIn = (text: string): string => /passwort-neu\/\?token=([\w-]+)/.exec(text)?.[1] ?? '';
const reset = (token: string, password = newPassword) =>
  post('reset-password', { token, password });

/** An account with a reset mail in its box; the invitation was the first mail. */
const forgotten = async () => {
  const account = await createAccount(organisation);
  await waitForMail(account.email);
  expect((await post('forgot-password', { email: account.email })).status).toBe(202);
  return { account, token: tokenIn((await waitForMail(account.email, 2)).text) };
};

describe('an invitation', () => {
  it('reaches the person in German and lets them set a password once', async () => {
    const account = await createAccount(organisation, { password: undefined });
    expect((await logIn(account)).status).toBe(401);
    const mail = await waitForMail(account.email);
    expect(mail.subject).toBe('Ihr Zugang zum Mitgliederbereich des Netzwerks Innenstadt NRW');
    expect(mail.text).toContain('Guten Tag Erika Beispiel,');
    expect(mail.text).toContain(`${publicUrl}/mitgliederbereich/passwort-neu/?token=`);
    expect(mail.text).toContain('7 Tage');

    expect((await reset(tokenIn(mail.text))).status).toBe(204);
    expect((await logIn({ ...account, password: newPassword })).status).toBe(200);
    expect((await reset(tokenIn(mail.text), 'Anderes-Passwort-11')).status).toBe(410);
  });

  it('is refused for an address that has an account, and for a weak password', async () => {
    const account = await createAccount(organisation);
    const twice = office.create(userUid, { email: account.email });
    await expect(twice).rejects.toThrow('Für diese E-Mail-Adresse gibt es schon einen Zugang.');
    const weak = createAccount(organisation, { password: 'passwort1234' });
    await expect(weak).rejects.toThrow('zu leicht zu erraten');
  });
});

describe('a forgotten password', () => {
  it('is answered alike for known, unknown and blocked addresses; only the known get a mail', async () => {
    const known = await createAccount(organisation);
    const blocked = await createAccount(organisation, { blocked: true });
    const unknown = 'niemand@pruefstadt.example';
    const answers = [];
    for (const email of [known.email, unknown, blocked.email]) {
      answers.push(await post('forgot-password', { email }));
    }
    for (const answer of answers) {
      expect(answer.status).toBe(202);
      expect(answer.text).toBe(answers[0]?.text);
    }
    const mail = await waitForMail(known.email, 2);
    expect(mail.subject).toBe('Neues Passwort für den Mitgliederbereich');
    expect(await mailsTo(unknown)).toEqual([]);
    expect(await mailsTo(blocked.email)).toHaveLength(1);
  });

  it('leads to this site whatever Host the request claimed', async () => {
    const account = await createAccount(organisation);
    await cms
      .post('/api/member/forgot-password')
      .set('Origin', publicUrl)
      .set('Host', 'fremd.example')
      .set('X-Forwarded-Host', 'fremd.example')
      .send({ email: account.email });
    const { text } = await waitForMail(account.email, 2);
    expect(text).toContain(`${publicUrl}/mitgliederbereich/`);
    expect(text).not.toContain('fremd.example');
  });

  it('sends three mails an hour, also when asked ten times at once, and answers the same', async () => {
    const account = await createAccount(organisation);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post('forgot-password', { email: account.email })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
    await waitForMail(account.email, 4);
    await new Promise((wait) => setTimeout(wait, 1500));
    expect(await mailsTo(account.email)).toHaveLength(1 + 3);
  });
});

describe('setting a new password', () => {
  it('ends every login, takes the new password and no longer the old one', async () => {
    const { account, token } = await forgotten();
    const login = await startLogin(account);
    expect((await reset(token)).status).toBe(204);
    expect((await get('guides', login.token)).status).toBe(401);
    expect((await refresh(login.cookie)).status).toBe(401);
    expect((await logIn(account)).status).toBe(401);
    expect((await logIn({ ...account, password: newPassword })).status).toBe(200);
  });

  it('works once, even when the link is used twice at the same moment', async () => {
    const { token } = await forgotten();
    const answers = await Promise.all([reset(token), reset(token, 'Anderes-Passwort-11')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410]);
    expect((await reset(token)).status).toBe(410);
  });

  it('is refused when the link is too old; control: a younger one works', async () => {
    const { account, token } = await forgotten();
    await runSql("update member_tokens set expires_at = ? where purpose = 'password-reset'", [
      new Date(Date.now() - 1000),
    ]);
    expect((await reset(token)).status).toBe(410);
    expect((await logIn(account)).status).toBe(200);

    const younger = await forgotten();
    expect((await reset(younger.token)).status).toBe(204);
  });

  it('keeps nothing in the database that opens the door', async () => {
    const { token } = await forgotten();
    expect(await runSql('select * from member_tokens where token_hash = ?', [token])).toEqual([]);
    // Control: the row is there, under its hash.
    expect((await runSql('select * from member_tokens', [])).length).toBeGreaterThan(0);
  });

  it.each([
    ['kurz', 'mindestens 12 Zeichen'],
    ['ä'.repeat(40), 'zu lang'],
    ['passwort1234', 'zu leicht zu erraten'],
    ['aaaaaaaaaaaaaa', 'zu leicht zu erraten'],
    ['Erika-Beispiel', 'Ihrem Namen'],
  ])('refuses "%s" and leaves the link usable', async (password, reason) => {
    const { token } = await forgotten();
    const answer = await reset(token, password);
    expect(answer.status).toBe(400);
    const { error } = memberErrorSchema.parse(answer.body);
    expect(error.code).toBe('weak-password');
    expect(error.message).toContain(reason);
    expect((await reset(token, goodPassword)).status).toBe(204);
  });
});
