import { randomUUID } from 'node:crypto';
import {
  contentChangesSchema,
  publishQueueSchema,
  type ContentChanges,
  type EntryCollection,
  type PublishQueue,
  type PublishRunReportInput,
} from '@netzwerk/shared';
import request from 'supertest';
import { publisherToken } from './office.ts';

const cms = request(process.env.CMS_TEST_URL ?? '');

/** Asks one of the publisher's routes. */
export const askAsPublisher = async (path: string): Promise<unknown> => {
  const answer = await cms.get(`/api/internal/${path}`).set('Authorization', publisherToken);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
};

export const fetchQueue = async (query = ''): Promise<PublishQueue> =>
  publishQueueSchema.parse(await askAsPublisher(`publish-queue?${query}`));

export const fetchChanges = async (after: number): Promise<ContentChanges> =>
  contentChangesSchema.parse(await askAsPublisher(`changes?after=${after}`));

/** Reports a run; a success that just ended unless told otherwise. */
export const sendReport = (run: Partial<PublishRunReportInput>) =>
  cms
    .post('/api/internal/publish-runs')
    .set('Authorization', publisherToken)
    .send({
      runKey: randomUUID(),
      status: 'succeeded',
      coversUpTo: 0,
      startedAt: new Date().toISOString(),
      finishedAt: new Date().toISOString(),
      releaseId: 'r1',
      pageCount: 100,
      problems: [],
      ...run,
    });

interface Entry {
  id: string;
}
type Lists = Record<string, unknown>;

/** A snapshot as the publisher may hold it: entries by identity, their order meaning nothing. */
export interface HeldContent {
  entries: Map<string, unknown>;
  settings: unknown;
  redirects: unknown[];
}

const keyOf = (collection: string, id: string): string => `${collection} ${id}`;

export const fetchContent = async (): Promise<HeldContent> => {
  const { settings, redirects, ...collections } = (await askAsPublisher('snapshot')) as Lists;
  const entries = Object.entries(collections).flatMap(([collection, list]) =>
    (list as Entry[]).map((entry): [string, unknown] => [keyOf(collection, entry.id), entry]),
  );
  return { entries: new Map(entries), settings, redirects: redirects as unknown[] };
};

/** The content that changes make of what was held before. */
export const applyChanges = (held: HeldContent, changes: ContentChanges): HeldContent => {
  const entries = new Map(held.entries);
  for (const { collection, id } of changes.removed) entries.delete(keyOf(collection, id));
  for (const [collection, list] of Object.entries(changes.upserted)) {
    for (const entry of list as Entry[]) {
      entries.set(keyOf(collection as EntryCollection, entry.id), entry);
    }
  }
  return {
    entries,
    settings: changes.settings ?? held.settings,
    redirects: changes.redirects ?? held.redirects,
  };
};
