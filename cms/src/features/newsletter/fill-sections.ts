import { dayOf, formatDay, paths } from '@netzwerk/shared';
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { issueUid, sectionUid } from './newsletter-uids';

const texts = z.object({ title: z.string(), slug: z.string(), lead: z.string().nullish() });

const sourceSchema = z.object({
  event: texts
    .extend({
      parts: z
        .array(
          z.object({
            start: z.coerce.date(),
            venue: z.object({ town: z.string().nullish() }).nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
  article: texts.nullish(),
  guide: texts.extend({ summary: z.string().nullish() }).nullish(),
});

interface Words {
  title: string;
  text: string;
  link: string;
}

/** What a section says about the entry that an editor has chosen for it; null without one. */
const wordsOf = ({ event, article, guide }: z.infer<typeof sourceSchema>): Words | null => {
  if (event) {
    const first = (event.parts ?? []).toSorted((a, b) => a.start.getTime() - b.start.getTime())[0];
    const when = first ? [formatDay(dayOf(first.start.toISOString()))] : [];
    const where = first?.venue?.town ? [first.venue.town] : [];
    const head = [...when, ...where].join(', ');
    return {
      title: event.title,
      text: [head, event.lead ?? ''].filter((part) => part !== '').join('\n\n'),
      link: paths.event(event.slug),
    };
  }
  if (article)
    return { title: article.title, text: article.lead ?? '', link: paths.article(article.slug) };
  if (guide)
    return { title: guide.title, text: guide.summary ?? '', link: paths.guide(guide.slug) };
  return null;
};

const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

const reference = z.object({ documentId: z.string() }).nullish();

const rowSchema = z.object({
  sections: z.array(
    z.object({
      id: z.number(),
      title: z.string().nullable(),
      text: z.string().nullable(),
      link: z.string().nullable(),
      event: reference,
      article: reference,
      guide: reference,
    }),
  ),
});
type Section = z.infer<typeof rowSchema>['sections'][number];

const chosen = { select: ['documentId'] };

/** The public version of what an editor has chosen: what is not published is nobody's to read. */
const sourceOf = async (strapi: Core.Strapi, section: Section): Promise<Words | null> => {
  const find = (uid: UID.ContentType, from: z.infer<typeof reference>, populate = {}) =>
    from
      ? strapi.db.query(uid).findOne({
          where: { documentId: from.documentId, publishedAt: { $notNull: true } },
          populate,
        })
      : null;
  const parts = { select: ['start'], populate: { venue: { select: ['town'] } } };
  return wordsOf(
    sourceSchema.parse({
      event: await find('api::event.event', section.event, { parts }),
      article: await find('api::article.article', section.article),
      guide: await find('api::guide.guide', section.guide),
    }),
  );
};

/**
 * Writes into the blank fields of sections what the chosen events, articles and guides say. From then
 * on it is the section's own text: a newsletter stays as it was sent.
 */
const fillSections = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const row: unknown = await strapi.db.query(issueUid).findOne({
    where: { documentId, publishedAt: null },
    populate: { sections: { populate: { event: chosen, article: chosen, guide: chosen } } },
  });
  if (row === null) return;
  for (const section of rowSchema.parse(row).sections) {
    const blank = (['title', 'text', 'link'] as const).filter((field) => isBlank(section[field]));
    const words = blank.length === 0 ? null : await sourceOf(strapi, section);
    if (words === null) continue;
    const data = Object.fromEntries(blank.map((field) => [field, words[field]]));
    await strapi.db.query(sectionUid).update({ where: { id: section.id }, data });
  }
};

const documentIdOf = (params: unknown, result: unknown): string | null => {
  for (const from of [params, result]) {
    const known = z.looseObject({ documentId: z.string() }).safeParse(from);
    if (known.success) return known.data.documentId;
  }
  return null;
};

/** Fills sections as soon as an issue is saved, in the same transaction. Call in `register`. */
export const fillSectionsOnSave = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== issueUid) return next();
    const { action } = context;
    if (action === 'publish') {
      const documentId = documentIdOf(context.params, null);
      if (documentId !== null) await fillSections(strapi, documentId);
      return next();
    }
    if (action !== 'create' && action !== 'update' && action !== 'clone') return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const params = action === 'update' ? context.params : null;
      const documentId = documentIdOf(params, result);
      if (documentId !== null) await fillSections(strapi, documentId);
      return result;
    });
  });
};
