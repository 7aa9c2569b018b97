import { dayOf, type ContentChanges } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { inOneView } from '../database/in-one-view';
import { factsOfFiles } from '../file-facts/facts-of-files';
import { readQueue } from '../publishing/publish-queue';
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
import { shapeRows } from './shape-rows';

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

/** Rows of the drafts, and the venues that they would make public. */
const readDraftRows = async (strapi: Core.Strapi): Promise<ContentRows> => {
  const edited = new Map<ContentName, string[]>();
  for (const name of contentNames) {
    const query: ContentQuery = queries[name];
    if (query.published) edited.set(name, await editedSince(strapi, query));
  }
  const drafts = await readContentRows(strapi, (name) => {
    const documentIds = edited.get(name) ?? [];
    return documentIds.length > 0 ? { version: 'draft', documentIds } : null;
  });
  const documentIds = [...publicVenues(drafts.events)];
  const { venues } = await readContentRows(strapi, (name) =>
    name === 'venues' ? { version: 'published', documentIds } : null,
  );
  return { ...drafts, venues };
};

/** What the preview shows instead of the published content, or beside it: entries as they are being edited. */
export const readDrafts = async (strapi: Core.Strapi): Promise<ContentChanges> => {
  const { latest, rows, known } = await inOneView(strapi, async () => {
    const read = await readDraftRows(strapi);
    return {
      latest: (await readQueue(strapi)).latest,
      rows: read,
      known: await knownAmong(strapi, read, 'draft'),
    };
  });
  const facts = await factsOfFiles(strapi, filesIn(rows));
  const files = new PublicFiles(facts, dayOf(new Date().toISOString()));
  return asChanges(latest, shapeRows(rows, known, files), () => []);
};
