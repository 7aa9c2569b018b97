import { setTimeout as wait } from 'node:timers/promises';
import { log } from '../../process/log.ts';

/** Above this a cache is told to forget everything: the message would outgrow what it takes. */
const namedAtMost = 1000;
const pausesMs = [1_000, 5_000, 30_000];

/** Tells whatever caches the site which addresses have changed. */
export type PurgeCaches = (paths: readonly string[]) => void;

/**
 * Posts `{"addresses":["https://…/x/"]}` or `{"everything":true}` to `purgeUrl`, in the background.
 * A cache that does not answer is asked a few times more; then it has to wait for its own clock.
 */
export const createPurgeCaches = (
  purgeUrl: string,
  publicUrl: string,
  signal: AbortSignal,
): PurgeCaches => {
  const post = async (body: object): Promise<void> => {
    for (const pauseMs of [0, ...pausesMs]) {
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const answer = await fetch(purgeUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null);
      await answer?.body?.cancel();
      if (answer?.ok === true) return;
    }
    log('warn', 'cache not purged');
  };
  return (paths) => {
    if (purgeUrl === '' || paths.length === 0) return;
    const isMuch = paths.length > namedAtMost;
    const addresses = paths.map((path) => publicUrl + encodeURI(path));
    void post(isMuch ? { everything: true } : { addresses });
  };
};
