import { sessionSchema, type Session } from '@netzwerk/shared';
import { noContent, type Answer, type Call, type CallMemberApi } from './call-member-api.ts';

export type LoginState =
  | { kind: 'checking' }
  | { kind: 'logged-out'; because: 'first-visit' | 'logged-out' | 'expired' }
  | { kind: 'logged-in'; session: Session }
  | { kind: 'unreachable' };

/** What the keeper needs from the browser. */
export interface Surroundings {
  call: CallMemberApi;
  /** Runs one refresh after the other over all tabs: a refresh token is good for one use. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether this browser has logged in, shared by all tabs: strangers are not asked for a session. */
  hint: { get: () => boolean; set: (loggedIn: boolean) => void };
}

export interface SessionKeeper {
  state: () => LoginState;
  /** Returns the function that ends it. */
  subscribe: (listener: (state: LoginState) => void) => () => void;
  /** On opening a page, and again as long as the state is `unreachable`. */
  resume: () => Promise<void>;
  logIn: (email: string, password: string) => Promise<Answer<Session>>;
  logOut: () => Promise<Answer<undefined>>;
  /** A call as the member; renews an expired login by itself, once. */
  ask: <T>(call: Call<T>) => Promise<Answer<T>>;
  /** Another tab has logged in or out. */
  hintChanged: () => void;
}

/** The access token lives here and nowhere else: never in storage, gone with the page. */
export const createSessionKeeper = ({ call, alone, hint }: Surroundings): SessionKeeper => {
  let state: LoginState = { kind: 'checking' };
  const listeners = new Set<(state: LoginState) => void>();

  const change = (next: LoginState) => {
    state = next;
    for (const listener of listeners) listener(state);
  };
  const enter = (session: Session) => {
    hint.set(true);
    change({ kind: 'logged-in', session });
  };
  const leave = (because: 'logged-out' | 'expired') => {
    hint.set(false);
    change({ kind: 'logged-out', because });
  };

  const refresh = () =>
    alone(() => call({ method: 'POST', path: 'refresh', answer: sessionSchema }));

  const renew = async (): Promise<Answer<Session>> => {
    const answer = await refresh();
    if (answer.ok) enter(answer.value);
    else if (answer.code !== 'unavailable') leave('expired');
    return answer;
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async resume() {
      if (!hint.get()) return change({ kind: 'logged-out', because: 'first-visit' });
      const answer = await renew();
      if (!answer.ok && answer.code === 'unavailable') change({ kind: 'unreachable' });
    },
    async logIn(email, password) {
      const body = { email, password };
      const answer = await call({ method: 'POST', path: 'login', answer: sessionSchema, body });
      if (answer.ok) enter(answer.value);
      return answer;
    },
    async logOut() {
      const token = state.kind === 'logged-in' ? state.session.accessToken : undefined;
      const answer = await call({ method: 'POST', path: 'logout', answer: noContent }, token);
      if (answer.ok) leave('logged-out');
      return answer;
    },
    async ask<T>(wanted: Call<T>): Promise<Answer<T>> {
      const token = state.kind === 'logged-in' ? state.session.accessToken : undefined;
      const answer = await call(wanted, token);
      const mayBeStale =
        !answer.ok && (answer.code === 'token-expired' || answer.code === 'not-logged-in');
      if (!mayBeStale) return answer;
      const renewed = await renew();
      if (!renewed.ok) return renewed;
      const again = await call(wanted, renewed.value.accessToken);
      if (!again.ok && again.code === 'not-logged-in') leave('expired');
      return again;
    },
    hintChanged() {
      if (!hint.get() && state.kind === 'logged-in') {
        change({ kind: 'logged-out', because: 'logged-out' });
      }
    },
  };
};
