import type { Core, UID } from '@strapi/strapi';

/** Content types in an order in which nothing is created before what it refers to. */
export const contentTypes = {
  settings: 'api::site-settings.site-settings',
  person: 'api::person.person',
  venue: 'api::venue.venue',
  member: 'api::member.member',
  redirect: 'api::redirect.redirect',
  series: 'api::series.series',
  topic: 'api::topic.topic',
  page: 'api::page.page',
  guide: 'api::guide.guide',
  practiceExample: 'api::practice-example.practice-example',
  article: 'api::article.article',
  event: 'api::event.event',
} as const satisfies Record<string, UID.ContentType>;
export type SeededType = keyof typeof contentTypes;

interface Documents {
  create(params: { data: object; status?: 'published' }): Promise<{ documentId: string }>;
  findMany(params: { fields: string[]; limit: number }): Promise<{ documentId: string }[]>;
  delete(params: { documentId: string }): Promise<unknown>;
}

/** Strapi types documents by generated files that are not there when this compiles. */
const documents = (strapi: Core.Strapi, type: SeededType): Documents =>
  strapi.documents(contentTypes[type] as UID.ContentType) as unknown as Documents;

const hasDrafts = (strapi: Core.Strapi, type: SeededType): boolean =>
  Boolean(strapi.contentType(contentTypes[type]).options?.draftAndPublish);

/** Creates an entry through the same door as an editor, published; answers its documentId. */
export const createPublished = async (
  strapi: Core.Strapi,
  type: SeededType,
  data: object,
): Promise<string> => {
  const status = hasDrafts(strapi, type) ? { status: 'published' as const } : {};
  const { documentId } = await documents(strapi, type).create({ data, ...status });
  return documentId;
};

/** Removes every entry of the seeded types, the last created first. */
export const removeAllContent = async (strapi: Core.Strapi): Promise<void> => {
  const types = Object.keys(contentTypes) as SeededType[];
  for (const type of types.toReversed()) {
    const entries = await documents(strapi, type).findMany({ fields: ['documentId'], limit: 1000 });
    for (const { documentId } of entries) await documents(strapi, type).delete({ documentId });
  }
};
