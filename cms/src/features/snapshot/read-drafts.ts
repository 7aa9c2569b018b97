import { dayOf, type ContentChanges } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { inOneView } from '../database/in-one-view';
import { factsOfFiles } from '../file-facts/facts-of-files';
import { readQueue } from '../publishing/publish-queue';
import { plansUntil, type PlannedState } from '../scheduling/plans-until';
import { asChanges } from './as-changes';
import {
  contentNames,
  filesIn,
  publicVenues,
  readContentRows,
  type ContentName,
  type ContentRows,
} from './content-rows';
import { knownAmong } from './known-among';
import { PublicFiles } from './public-files';
import { queries, type ContentQuery } from './queries';
import type { EntryRef } from './referring-entries';
import { shapeRows } from './shape-rows';

/** Which drafts are asked for. */
export interface DraftWish {
  /** The draft of this entry and no other. */
  only: EntryRef | null;
  /** What is planned until then counts as done. */
  at: Date | null;
  /** Whether drafts are among them that are not planned until then. */
  unplanned: boolean;
}

/**
 * Documents whose draft is not what is public. Publishing copies the draft with its time of change,
 * so the two differ exactly when somebody has saved since.
 */
const editedSince = async (strapi: Core.Strapi, query: ContentQuery): Promise<string[]> => {
  const { tableName } = strapi.db.metadata.get(query.uid);
  return strapi.db.transaction(async ({ trx }) => {
    const rows: { document_id: string }[] = await trx(`${tableName} as draft`)
      .whereNull('draft.published_at')
      .whereRaw(
        `NOT EXISTS (SELECT 1 FROM ?? AS published
          WHERE published.document_id = draft.document_id
          AND published.published_at IS NOT NULL AND published.updated_at = draft.updated_at)`,
        [tableName],
      )
      .select('draft.document_id');
    return rows.map((row) => row.document_id);
  });
};

/** Documents by the version of them that is shown: their draft, or none any more. */
interface DraftedDocuments {
  drafted: readonly string[];
  gone: readonly string[];
}

const draftedDocuments = async (
  strapi: Core.Strapi,
  query: ContentQuery,
  { only, unplanned }: DraftWish,
  plans: readonly PlannedState[],
): Promise<DraftedDocuments> => {
  if (only !== null) return { drafted: only.uid === query.uid ? [only.documentId] : [], gone: [] };
  const planned = (action: 'publish' | 'unpublish'): string[] =>
    plans
      .filter((plan) => plan.uid === query.uid && plan.action === action)
      .map(({ documentId }) => documentId);
  const gone = planned('unpublish');
  const edited = unplanned ? await editedSince(strapi, query) : [];
  const drafted = [...new Set([...edited, ...planned('publish')])];
  return { drafted: drafted.filter((id) => !gone.includes(id)), gone };
};

/** Rows of the drafts, and the venues that they would make public. */
const readDraftRows = async (strapi: Core.Strapi, wish: DraftWish) => {
  // What is planned for others would tell of their drafts.
  const plans = wish.at === null || wish.only ? [] : await plansUntil(strapi, wish.at);
  const documents = new Map<ContentName, DraftedDocuments>();
  for (const name of contentNames) {
    const query: ContentQuery = queries[name];
    if (query.published) documents.set(name, await draftedDocuments(strapi, query, wish, plans));
  }
  const drafts = await readContentRows(strapi, (name) => {
    const documentIds = documents.get(name)?.drafted ?? [];
    return documentIds.length > 0 ? { version: 'draft', documentIds } : null;
  });
  const documentIds = [...publicVenues(drafts.events)];
  const { venues } = await readContentRows(strapi, (name) =>
    name === 'venues' ? { version: 'published', documentIds } : null,
  );
  const rows: ContentRows = { ...drafts, venues };
  return { rows, gone: (name: ContentName) => documents.get(name)?.gone ?? [] };
};

/** What the preview shows instead of the published content, or beside it: entries as they are being edited. */
export const readDrafts = async (strapi: Core.Strapi, wish: DraftWish): Promise<ContentChanges> => {
  const { latest, rows, gone, known } = await inOneView(strapi, async () => {
    const read = await readDraftRows(strapi, wish);
    return {
      latest: (await readQueue(strapi)).latest,
      ...read,
      known: await knownAmong(strapi, read.rows, 'draft'),
    };
  });
  const facts = await factsOfFiles(strapi, filesIn(rows));
  const files = new PublicFiles(facts, dayOf((wish.at ?? new Date()).toISOString()));
  return asChanges(latest, shapeRows(rows, known, files), gone);
};
