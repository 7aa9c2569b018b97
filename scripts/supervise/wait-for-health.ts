import { setTimeout as wait } from 'node:timers/promises';
import type { ProductEnvironment } from './read-environment.ts';

const titles = {
  cms: 'Das CMS richtet die Datenbank ein',
  site: 'Die Website wird erzeugt',
} as const;

const answers = async (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );

/**
 * Waits for the CMS to answer or for the gateway to have a release, with a sign of life every ten
 * seconds. Does not give up: whoever waits sees why in the lines of the processes.
 */
export const waitForHealth = async (
  { cmsUrl, gateway }: ProductEnvironment,
  what: keyof typeof titles,
  say: (line: string) => void,
): Promise<void> => {
  const url = what === 'cms' ? `${cmsUrl}/_health` : `http://127.0.0.1:${gateway.PORT}/healthz`;
  const started = performance.now();
  let saidAt = started;
  while (!(await answers(url))) {
    if (performance.now() - saidAt > 10_000) {
      saidAt = performance.now();
      say(`  … ${titles[what]}, ${Math.round((saidAt - started) / 1000)} s`);
    }
    await wait(200);
  }
};
