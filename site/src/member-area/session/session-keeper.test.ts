import { describe, expect, it } from '@jest/globals';
import type { Session } from '@netzwerk/shared';
import { z } from 'zod';
import type { Answer, Call } from './call-member-api.ts';
import { createSessionKeeper } from './session-keeper.ts';

const sessionOf = (accessToken: string): Session => ({
  accessToken,
  expiresInSeconds: 600,
  user: { displayName: 'Erika Beispiel', memberName: null, role: 'colleague' },
});
const refusal = (code: 'unavailable' | 'not-logged-in' | 'token-expired'): Answer<never> => ({
  ok: false,
  code,
  message: code,
});

/** A server of our own: `answers` says per path what comes, the last one again and again. */
const setUp = (answers: Record<string, unknown[]>, loggedIn = true) => {
  const asked: string[] = [];
  let hint = loggedIn;
  const call = <T>({ path }: Call<T>, token?: string): Promise<Answer<T>> => {
    asked.push(token ? `${path} ${token}` : path);
    const waiting = answers[path] ?? [];
    const next = waiting.length > 1 ? waiting.shift() : waiting[0];
    return Promise.resolve(next as Answer<T>);
  };
  const keeper = createSessionKeeper({
    call,
    alone: (work) => work(),
    hint: {
      get: () => hint,
      set: (value) => {
        hint = value;
      },
    },
  });
  return { keeper, asked, hint: () => hint };
};
const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
const guides: Call<string> = { method: 'GET', path: 'guides', answer: z.string() };

describe('opening a page', () => {
  it('asks nobody when this browser never logged in', async () => {
    const { keeper, asked } = setUp({}, false);
    await keeper.resume();
    expect(keeper.state()).toEqual({ kind: 'logged-out', because: 'first-visit' });
    expect(asked).toEqual([]);
  });

  it('goes on with the login of before', async () => {
    const { keeper } = setUp({ refresh: [ok(sessionOf('a'))] });
    await keeper.resume();
    expect(keeper.state()).toMatchObject({ kind: 'logged-in' });
  });

  it('says that the server is away, and recovers when it is back', async () => {
    const { keeper, hint } = setUp({ refresh: [refusal('unavailable'), ok(sessionOf('a'))] });
    await keeper.resume();
    expect(keeper.state().kind).toBe('unreachable');
    expect(hint()).toBe(true);
    await keeper.resume();
    expect(keeper.state().kind).toBe('logged-in');
  });

  it('asks to log in again when the login has ended', async () => {
    const { keeper, hint } = setUp({ refresh: [refusal('token-expired')] });
    await keeper.resume();
    expect(keeper.state()).toEqual({ kind: 'logged-out', because: 'expired' });
    expect(hint()).toBe(false);
  });
});

describe('asking as a member', () => {
  it('renews an expired token once and asks again', async () => {
    const { keeper, asked } = setUp({
      refresh: [ok(sessionOf('old')), ok(sessionOf('new'))],
      guides: [refusal('token-expired'), ok('list')],
    });
    await keeper.resume();
    expect(await keeper.ask(guides)).toEqual(ok('list'));
    expect(asked).toEqual(['refresh', 'guides old', 'refresh', 'guides new']);
  });

  it('ends when the login cannot be renewed', async () => {
    const { keeper } = setUp({
      refresh: [ok(sessionOf('old')), refusal('not-logged-in')],
      guides: [refusal('not-logged-in')],
    });
    await keeper.resume();
    expect((await keeper.ask(guides)).ok).toBe(false);
    expect(keeper.state()).toEqual({ kind: 'logged-out', because: 'expired' });
  });

  it('stays logged in while the server is away', async () => {
    const { keeper } = setUp({ refresh: [ok(sessionOf('a'))], guides: [refusal('unavailable')] });
    await keeper.resume();
    expect((await keeper.ask(guides)).ok).toBe(false);
    expect(keeper.state().kind).toBe('logged-in');
  });
});

describe('logging out', () => {
  it('ends this page and, through the hint, the other tabs', async () => {
    const { keeper, hint } = setUp({ refresh: [ok(sessionOf('a'))], logout: [ok(undefined)] });
    await keeper.resume();
    await keeper.logOut();
    expect(keeper.state()).toEqual({ kind: 'logged-out', because: 'logged-out' });
    expect(hint()).toBe(false);
  });

  it('says so when it did not reach the server, and stays logged in', async () => {
    const { keeper } = setUp({ refresh: [ok(sessionOf('a'))], logout: [refusal('unavailable')] });
    await keeper.resume();
    expect((await keeper.logOut()).ok).toBe(false);
    expect(keeper.state().kind).toBe('logged-in');
  });
});
