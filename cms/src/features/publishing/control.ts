import type { PublishQueue } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit';
import { nameOfRequester } from './name-of-requester';
import { decisionTable } from './publishing-tables';
import { waitForTurn } from './store-request';
import { publishSignal } from './wake-signal';

const decisionSchema = z.object({
  id: z.number().int(),
  action: z.enum(['pin', 'resume', 'purge']),
  releaseId: z.string().nullable(),
  builtAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  createdAt: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** Newest first. Decisions are only ever added: they are the record of who did what. */
export const readDecisions = async (
  strapi: Core.Strapi,
  options: { actions?: readonly Decision['action'][]; limit: number },
): Promise<Decision[]> =>
  z.array(decisionSchema).parse(
    await decisionTable(strapi).findMany({
      where: options.actions ? { action: { $in: options.actions } } : {},
      orderBy: { id: 'desc' },
      limit: options.limit,
    }),
  );

/** The decision by which the site stands still; null while it follows the content. */
export const readPin = async (strapi: Core.Strapi): Promise<Decision | null> => {
  const [last] = await readDecisions(strapi, { actions: ['pin', 'resume'], limit: 1 });
  return last?.action === 'pin' ? last : null;
};

/** What the publisher has to obey; numbers of decisions serve as versions. */
export const readControl = async (strapi: Core.Strapi): Promise<PublishQueue['control']> => {
  const [newest] = await readDecisions(strapi, { limit: 1 });
  if (!newest) return { version: 0, pinnedReleaseId: null, purges: 0 };
  const [purge] = await readDecisions(strapi, { actions: ['purge'], limit: 1 });
  const pin = await readPin(strapi);
  return {
    version: newest.id,
    pinnedReleaseId: pin?.releaseId ?? null,
    purges: purge?.id ?? 0,
  };
};

const recorded = { pin: 'rolled-back', resume: 'resumed', purge: 'purged' } as const;

/** Stores a decision and lets the publisher know. */
export const decide = async (
  strapi: Core.Strapi,
  decision: Pick<Decision, 'action'> & Partial<Pick<Decision, 'releaseId' | 'builtAt'>>,
): Promise<void> =>
  strapi.db.transaction(async ({ onCommit }) => {
    await waitForTurn(strapi);
    onCommit(() => publishSignal.wake());
    await decisionTable(strapi).create({
      data: { releaseId: null, builtAt: null, ...decision, decidedBy: nameOfRequester(strapi) },
    });
    await recordAudit(strapi, { kind: recorded[decision.action] });
  });
