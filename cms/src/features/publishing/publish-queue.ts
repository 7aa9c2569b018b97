import type { PublishQueue } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { readControl } from './control';
import { requestTable, runTable } from './publishing-tables';

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

const highestUpload = async (strapi: Core.Strapi): Promise<number> => {
  const [row]: { id: number }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ select: ['id'], orderBy: { id: 'desc' }, limit: 1 });
  return row?.id ?? 0;
};

export const readQueue = async (
  strapi: Core.Strapi,
): Promise<{ latest: number; covered: number }> => {
  const covered = await highestCovered(strapi);
  return { latest: Math.max(await highestRequest(strapi), covered), covered };
};

/** All that the publisher waits for. */
export const readSignals = async (strapi: Core.Strapi): Promise<PublishQueue> => ({
  ...(await readQueue(strapi)),
  control: await readControl(strapi),
  uploads: await highestUpload(strapi),
});
