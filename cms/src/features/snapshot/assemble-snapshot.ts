import type { Core } from '@strapi/strapi';
import { factsOfFiles } from '../file-facts/facts-of-files';
import { filesIn, publicVenues, readContentRows } from './content-rows';
import type { KnownIds } from './public-event';
import { PublicFiles } from './public-files';
import { documentIds } from './row';
import { shapeRows, type ShapedContent } from './shape-rows';

/**
 * Everything the public site is made of, read in one go: a handful of statements per type, however
 * many entries there are. `today`: calendar day in Berlin.
 */
export const assembleSnapshot = async (
  strapi: Core.Strapi,
  today: string,
): Promise<ShapedContent> => {
  const rows = await readContentRows(strapi, () => ({ version: 'published' }));
  const known: KnownIds = {
    topics: documentIds(rows.topics),
    series: documentIds(rows.series),
    members: documentIds(rows.members),
    persons: documentIds(rows.persons),
    venues: publicVenues(rows.events),
    guides: documentIds(rows.guides),
  };
  return shapeRows(rows, known, new PublicFiles(await factsOfFiles(strapi, filesIn(rows)), today));
};
