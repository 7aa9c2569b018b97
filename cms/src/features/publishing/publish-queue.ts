import type { PublishQueueAnswer } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { requestTable, runTable } from './publishing-tables';
import { storeRequest } from './store-request';

const highestRequest = async (strapi: Core.Strapi): Promise<number> => {
  const [row] = await requestTable(strapi).findMany({
    select: ['id'],
    orderBy: { id: 'desc' },
    limit: 1,
  });
  return Number(row?.id ?? 0);
};

const highestCovered = async (strapi: Core.Strapi): Promise<number> => {
  const [row] = await runTable(strapi).findMany({
    select: ['coversUpTo'],
    where: { outcome: 'succeeded' },
    orderBy: { coversUpTo: 'desc' },
    limit: 1,
  });
  return Number(row?.coversUpTo ?? 0);
};

export const readQueue = async (strapi: Core.Strapi): Promise<PublishQueueAnswer> => {
  const covered = await highestCovered(strapi);
  return { latest: Math.max(await highestRequest(strapi), covered), covered };
};

/**
 * Marks what an answer to the publisher includes. On PostgreSQL a request may be committed after one
 * with a higher number: it then lies below `covered` without ever having been offered, and is asked
 * for again under a new number.
 */
export const offerQueue = async (strapi: Core.Strapi): Promise<PublishQueueAnswer> => {
  const { covered } = await readQueue(strapi);
  const late = { offered: false, id: { $lte: covered } };
  const { count } = await requestTable(strapi).updateMany({ where: late, data: { offered: true } });
  if (count > 0) await storeRequest(strapi, { reason: 'late' });
  const queue = await readQueue(strapi);
  await requestTable(strapi).updateMany({
    where: { offered: false, id: { $lte: queue.latest } },
    data: { offered: true },
  });
  return queue;
};
