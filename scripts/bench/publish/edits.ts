import { z } from 'zod';
import type { Handle } from '../../../e2e/start-product.ts';
import { paths } from '../../../shared/src/paths.ts';
import { callAdmin } from '../bench.ts';

/** An entry that can be edited, and the page that shows it. */
export interface Editable {
  uid: string;
  id: string;
  title: string;
  /** Path with slashes at both ends. */
  path: string;
}

const entry = z.object({ id: z.string(), title: z.string(), slug: z.string() });
const snapshotSchema = z.object({
  events: z.array(entry.extend({ parts: z.array(z.object({ start: z.string() })) })),
  articles: z.array(entry),
  guides: z.array(entry),
  practiceExamples: z.array(entry),
});

export interface Editables {
  upcoming: Editable[];
  past: Editable[];
  articles: Editable[];
  guides: Editable[];
  examples: Editable[];
}

/** What is published, as the publisher is told. */
export const readEditables = async (product: Handle, now: Date): Promise<Editables> => {
  const answer = await fetch(`${product.cmsUrl}/api/internal/snapshot`, {
    headers: { authorization: `Bearer ${product.snapshotToken}` },
  });
  const snapshot = snapshotSchema.parse(await answer.json());
  const toEditable =
    (uid: string, pathOf: (slug: string) => string) =>
    ({ id, title, slug }: z.infer<typeof entry>): Editable => ({
      uid,
      id,
      title,
      path: pathOf(slug),
    });
  const toEvent = toEditable('api::event.event', paths.event);
  const isAhead = ({ parts }: { parts: { start: string }[] }): boolean =>
    parts.every(({ start }) => new Date(start) > now);
  return {
    upcoming: snapshot.events.filter(isAhead).map(toEvent),
    past: snapshot.events.filter((event) => !isAhead(event)).map(toEvent),
    articles: snapshot.articles.map(toEditable('api::article.article', paths.article)),
    guides: snapshot.guides.map(toEditable('api::guide.guide', paths.guide)),
    examples: snapshot.practiceExamples.map(
      toEditable('api::practice-example.practice-example', paths.practiceExample),
    ),
  };
};

/** What "Veröffentlichen" in the admin sends, with a new title. */
export const publishTitle = (
  product: Handle,
  { uid, id }: Editable,
  title: string,
): Promise<unknown> =>
  callAdmin(product, 'POST', `/content-manager/collection-types/${uid}/${id}/actions/publish`, {
    title,
  });
