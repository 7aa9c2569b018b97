import type { Guide } from '@netzwerk/shared';
import type { KnownIds } from './public-event';
import type { PublicFiles } from './public-files';
import { idOf, idsOf, orNull, rowsOf, textOf, type Entry, type Row } from './row';

/** A guide as the public may know it; whatever is not explicitly public is for members. */
export const toGuide = (row: Row, known: KnownIds, files: PublicFiles): Entry<Guide> => {
  const open = row['visibility'] === 'public';
  return {
    id: row['documentId'],
    title: orNull(row['title']),
    slug: orNull(row['slug']),
    kind: orNull(row['kind']),
    visibility: orNull(row['visibility']),
    summary: orNull(row['summary']),
    body: open ? textOf(row['body']) : null,
    files: open
      ? rowsOf(row['files'])
          .map((file) => files.document(file))
          .filter((file) => file !== null)
      : [],
    edition: open ? textOf(row['edition']) : null,
    publishedOn: orNull(row['publishedOn']),
    changeNote: open ? textOf(row['changeNote']) : null,
    // Which version is the current one is no secret: the older one is public with its title too.
    supersedesId: idOf(row['supersedes'], known.guides),
    topicIds: idsOf(row['topics'], known.topics),
    image: open ? files.image(row['image']) : null,
    updatedAt: orNull(row['updatedAt']),
  };
};
