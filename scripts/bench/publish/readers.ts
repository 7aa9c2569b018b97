import { setTimeout as wait } from 'node:timers/promises';
import { assetsOf, judgePage, titleVersion, withoutVersions } from './judge-page.ts';

const pauseMs = 40;
const assetHoldsMs = 1_000;

export interface ReaderFindings {
  pages: number;
  assets: number;
  /** One line per finding: what, where. */
  wrongStatus: string[];
  wrongBody: string[];
  missingAssets: string[];
}

/** Reads pages of the gateway round and round with so many readers until it is told to stop. */
export const startReaders = async (
  url: string,
  paths: readonly string[],
  count: number,
  newest: () => number,
): Promise<() => Promise<ReaderFindings>> => {
  const findings: ReaderFindings = {
    pages: 0,
    assets: 0,
    wrongStatus: [],
    wrongBody: [],
    missingAssets: [],
  };
  const blotted = new Map<string, string>();
  for (const path of paths)
    blotted.set(path, withoutVersions(await (await fetch(`${url}${path}`)).text()));
  const seenAt = new Map<string, number>();

  const checkAsset = async (page: string, address: string): Promise<void> => {
    if (performance.now() - (seenAt.get(address) ?? -Infinity) < assetHoldsMs) return;
    seenAt.set(address, performance.now());
    findings.assets += 1;
    const answer = await fetch(`${url}${address}`);
    await answer.arrayBuffer();
    if (answer.status !== 200)
      findings.missingAssets.push(`${answer.status} ${address}, named by ${page}`);
  };

  let isOver = false;
  const read = async (reader: number): Promise<void> => {
    const seen = new Map<string, number>();
    for (let turn = reader; !isOver; turn += 1) {
      const path = paths[turn % paths.length] ?? '/';
      const answer = await fetch(`${url}${path}`);
      const html = await answer.text();
      findings.pages += 1;
      if (answer.status !== 200) findings.wrongStatus.push(`${answer.status} ${path}`);
      else {
        const problem = judgePage(html, {
          blotted: blotted.get(path) ?? null,
          seen: seen.get(path) ?? 0,
          newest: newest(),
        });
        if (problem) findings.wrongBody.push(`${problem}: ${path}`);
        seen.set(path, titleVersion(html));
        for (const address of assetsOf(html)) await checkAsset(path, address);
      }
      await wait(pauseMs);
    }
  };
  const fail = (error: unknown): void => void findings.wrongStatus.push(String(error));
  const readers = Array.from({ length: count }, (_, reader) => read(reader * 3).catch(fail));
  return async () => {
    isOver = true;
    await Promise.all(readers);
    return findings;
  };
};
