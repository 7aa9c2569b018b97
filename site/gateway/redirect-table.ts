import type { Redirect } from '@netzwerk/shared';
import { parseRequestAddress } from './request-address.ts';

/** Parameters decoded and sorted, so that `tx[a]=1` and `tx%5Ba%5D=1` are the same. */
const parametersOf = (query: string): string[] =>
  [...new URLSearchParams(query)].map(([key, value]) => `${key}=${value}`).sort();

const withoutSlash = (path: string): string => (path === '/' ? path : path.replace(/\/$/, ''));

interface Entry {
  parameters: string[];
  target: Redirect;
}

export interface RedirectTable {
  /** The redirect whose parameters are all in the query; the one with most of them wins. */
  find(path: string, query: string, kind: 'with-query' | 'without-query'): Redirect | null;
}

export const createRedirectTable = (redirects: readonly Redirect[]): RedirectTable => {
  const byPath = new Map<string, Entry[]>();
  for (const target of redirects) {
    const address = parseRequestAddress(target.from);
    if (!address) continue;
    const key = withoutSlash(address.path);
    const entries = byPath.get(key) ?? [];
    entries.push({ parameters: parametersOf(address.query), target });
    entries.sort((a, b) => b.parameters.length - a.parameters.length);
    byPath.set(key, entries);
  }
  return {
    find(path, query, kind) {
      const entries = byPath.get(withoutSlash(path));
      if (!entries) return null;
      const given = new Set(parametersOf(query));
      const match = entries.find(
        (entry) =>
          entry.parameters.length > 0 === (kind === 'with-query') &&
          entry.parameters.every((parameter) => given.has(parameter)),
      );
      return match?.target ?? null;
    },
  };
};
