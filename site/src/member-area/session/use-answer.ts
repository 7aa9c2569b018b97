import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MemberErrorCode } from '@netzwerk/shared';
import type { Call } from './call-member-api.ts';
import { useKeeper } from './use-login-state.ts';

export type Loading<T> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; code: MemberErrorCode; message: string };

/** How long to wait before asking again by itself while the server is away. */
export const retryAfterMs = 5_000;

/** Runs `work` every few seconds as long as `active`. */
export const useRetry = (active: boolean, work: () => void): void => {
  useEffect(() => {
    if (!active) return;
    const timer = window.setInterval(work, retryAfterMs);
    return () => window.clearInterval(timer);
  }, [active, work]);
};

/** Asks once, and again by itself while the server cannot be reached. `call` must be constant. */
export const useAnswer = <T>(call: Call<T>): { loading: Loading<T>; retry: () => void } => {
  const keeper = useKeeper();
  const [loading, setLoading] = useState<Loading<T>>({ kind: 'loading' });

  const retry = useCallback(() => {
    void keeper.ask(call).then((answer) => {
      setLoading(
        answer.ok
          ? { kind: 'ready', value: answer.value }
          : { kind: 'failed', code: answer.code, message: answer.message },
      );
    });
  }, [keeper, call]);

  useEffect(retry, [retry]);
  useRetry(loading.kind === 'failed' && loading.code === 'unavailable', retry);
  return { loading, retry };
};
