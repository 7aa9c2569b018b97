import type { Core } from '@strapi/strapi';
import { readPlansOf, type EntryRef } from './plan-table';
import { nameMomentShortly } from './read-moment';

/** What an entry waits for next, as a German sentence; null when nothing is planned. */
export const waitingText = async (
  strapi: Core.Strapi,
  entry: EntryRef,
  { isLive, now }: { isLive: boolean; now: Date },
): Promise<string | null> => {
  const [next] = (await readPlansOf(strapi, entry))
    .filter(({ state }) => state === 'planned')
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (!next) return null;
  const moment = nameMomentShortly(next.dueAt, now);
  if (next.action === 'unpublish') return `Rücknahme von der Website geplant: ${moment}.`;
  const start = isLive ? 'Der gespeicherte Entwurf wartet' : 'Wartet';
  return `${start} auf Veröffentlichung (geplant ${moment}).`;
};
