import type { Redirect } from '@netzwerk/shared';
import { createRedirectTable, type RedirectTable } from '../../gateway/redirect-table.ts';
import { parseRequestAddress } from '../../gateway/request-address.ts';

interface Ground {
  redirects: readonly Redirect[];
  /** Whether a page or a file answers at this path. */
  isThere: (path: string) => boolean;
}

/** As the gateway goes: a redirect for this very query, a file, a redirect for the path. */
const nextOf = (
  address: string,
  table: RedirectTable,
  isThere: Ground['isThere'],
): Redirect | 'there' | 'nothing' => {
  const parsed = parseRequestAddress(address.replace(/#.*$/, ''));
  if (parsed === null) return 'nothing';
  const { path, query } = parsed;
  const byQuery = query === '' ? null : table.find(path, query, 'with-query');
  if (byQuery) return byQuery;
  if (isThere(path)) return 'there';
  return table.find(path, query, 'without-query') ?? 'nothing';
};

const longestWay = 20;

/** What is wrong with the way that one redirect leads; null where it leads somewhere in one step. */
const noticeOn = (redirect: Redirect, table: RedirectTable, ground: Ground): string | null => {
  const { from, to } = redirect;
  const own = nextOf(from, table, ground.isThere);
  if (own === 'there')
    return `Die Weiterleitung von ${from} kommt nie zum Zug, weil dort eine Seite steht. Bitte löschen.`;
  if (own !== redirect && own !== 'nothing')
    return `Die Weiterleitung von ${from} kommt nie zum Zug, weil die von ${own.from} dasselbe regelt. Bitte eine von beiden löschen.`;
  const seen = new Set<Redirect>([redirect]);
  let target = to;
  for (let step = 0; step < longestWay; step += 1) {
    // What another website has is not ours to know.
    if (!target.startsWith('/')) break;
    const next = nextOf(target, table, ground.isThere);
    if (next === 'there') break;
    if (next === 'nothing')
      return `Die Weiterleitung von ${from} führt auf ${target}, das es nicht gibt. Bitte ein anderes Ziel eintragen.`;
    if (seen.has(next))
      return `Die Weiterleitung von ${from} führt im Kreis. Bitte das Ziel ändern.`;
    seen.add(next);
    target = next.to;
  }
  return target === to
    ? null
    : `Die Weiterleitung von ${from} führt über ${to} nach ${target}. Bitte gleich ${target} eintragen.`;
};

const noticesOn = (ground: Ground): string[] => {
  const table = createRedirectTable(ground.redirects);
  return ground.redirects.flatMap((redirect) => noticeOn(redirect, table, ground) ?? []);
};

/**
 * German notices on redirects that lead nowhere, in a circle, over others or never: those that have
 * come up since `before`, all of them where nothing was before. No reason to refuse a release: the page of
 * somebody else need not wait for an old address.
 */
export const redirectNotices = (now: Ground, before: Ground): string[] => {
  const known = new Set(noticesOn(before));
  return noticesOn(now).filter((notice) => !known.has(notice));
};
