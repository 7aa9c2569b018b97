import type { ReleaseStore } from './release-store.ts';

export interface Health {
  release: string | null;
  builtAt: string | null;
  site: 'ok' | 'starting';
  cms: 'ok' | 'down';
}

const rememberedMs = 2_000;

/** Asks the CMS at most every two seconds, however often `/healthz` is asked. */
export const createHealthCheck = (cmsUrl: string, releases: ReleaseStore, now: () => number) => {
  let asked: { atMs: number; answer: Promise<Health['cms']> } | null = null;

  const askCms = (): Promise<Health['cms']> =>
    fetch(`${cmsUrl}/_health`, { signal: AbortSignal.timeout(1_500) }).then(
      (answer) => (answer.ok ? 'ok' : 'down'),
      () => 'down',
    );

  return async (): Promise<Health> => {
    if (asked === null || now() - asked.atMs > rememberedMs)
      asked = { atMs: now(), answer: askCms() };
    const [cms, release] = await Promise.all([asked.answer, releases.current()]);
    return {
      release: release?.manifest.releaseId ?? null,
      builtAt: release?.manifest.builtAt ?? null,
      site: release === null ? 'starting' : 'ok',
      cms,
    };
  };
};
