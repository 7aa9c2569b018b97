import {
  dayStringSchema,
  guideKindSchema,
  renderRichText,
  visibilitySchema,
  type MemberGuide,
  type MemberGuideSummary,
} from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  attachedFilePopulate,
  attachedFileSchema,
  presentFile,
  factsOfAttached,
  type FactsByHash,
} from './member-files';
import { refuse } from './member-context';
import type { Handle, SignedInRequest } from './member-request';

const uid = 'api::guide.guide';

const guideRowSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  slug: z.string(),
  kind: guideKindSchema,
  visibility: visibilitySchema,
  summary: z.string(),
  edition: z.string().nullable(),
  publishedOn: dayStringSchema,
  changeNote: z.string().nullable(),
  topics: z.array(z.object({ documentId: z.string(), title: z.string() })),
  files: z.array(attachedFileSchema),
});
type GuideRow = z.infer<typeof guideRowSchema>;

const guideFields = [
  'title',
  'slug',
  'kind',
  'visibility',
  'summary',
  'edition',
  'publishedOn',
  'changeNote',
];
const guidePopulate = { topics: { fields: ['title'] }, files: attachedFilePopulate };

const presentSummary = (row: GuideRow, facts: FactsByHash): MemberGuideSummary => ({
  id: row.documentId,
  title: row.title,
  slug: row.slug,
  kind: row.kind,
  visibility: row.visibility,
  summary: row.summary,
  edition: row.edition || null,
  publishedOn: row.publishedOn,
  topics: row.topics.map(({ documentId, title }) => ({ id: documentId, title })),
  files: row.files.flatMap((file) => presentFile('guide', row.documentId, file, facts)),
});

export const listGuides: Handle<SignedInRequest> = async ({ strapi }) => {
  const raw: unknown = await strapi.documents(uid).findMany({
    status: 'published',
    fields: guideFields,
    populate: guidePopulate,
    sort: ['publishedOn:desc', 'title:asc'],
  });
  const rows = z.array(guideRowSchema).parse(raw);
  const facts = await factsOfAttached(
    strapi,
    rows.flatMap((row) => row.files),
  );
  return { status: 200, body: { guides: rows.map((row) => presentSummary(row, facts)) } };
};

const wholeGuideSchema = guideRowSchema.extend({ body: z.string().nullable() });

/** A guide as members would see this version of it; a draft may lack what that needs. */
export const readMemberGuide = async (
  strapi: Core.Strapi,
  documentId: string,
  status: 'draft' | 'published',
): Promise<MemberGuide | 'missing' | 'incomplete'> => {
  const raw: unknown = await strapi.documents(uid).findOne({
    documentId,
    status,
    fields: [...guideFields, 'body'],
    populate: guidePopulate,
  });
  if (!raw) return 'missing';
  if (status === 'draft' && !wholeGuideSchema.safeParse(raw).success) return 'incomplete';
  const row = wholeGuideSchema.parse(raw);
  return {
    ...presentSummary(row, await factsOfAttached(strapi, row.files)),
    changeNote: row.changeNote || null,
    bodyHtml: renderRichText(row.body ?? '').html,
  };
};

export const showGuide: Handle<SignedInRequest> = async ({ strapi, context }) => {
  const guide = await readMemberGuide(strapi, String(context.params.id), 'published');
  return typeof guide === 'string' ? refuse('not-found') : { status: 200, body: guide };
};
