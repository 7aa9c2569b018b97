import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

export interface Polled<Answer> {
  answer: Answer | null;
  /** The last question got no answer. */
  failed: boolean;
  ask: () => Promise<void>;
}

/**
 * Asks an admin address, unless there is none, now and again after as many milliseconds as `nextIn` says for the answer;
 * `version` changes when it should ask at once.
 */
export const usePolled = <Answer>(
  address: string | null,
  nextIn: (answer: Answer | null) => number,
  version: unknown = null,
): Polled<Answer> => {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState(false);
  const client = useRef(get);
  client.current = get;

  const ask = useCallback(async () => {
    if (address === null) return;
    try {
      const { data } = await client.current<Answer>(address);
      setAnswer(data);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [address]);

  useEffect(() => {
    void ask();
  }, [ask, version]);

  const delay = nextIn(answer);
  useEffect(() => {
    const timer = window.setInterval(() => void ask(), delay);
    return () => window.clearInterval(timer);
  }, [ask, delay]);

  return { answer, failed, ask };
};
