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
  newsletterIssue: 'api::newsletter-issue.newsletter-issue',
} as const satisfies Record<string, UID.ContentType>;
export type SeededType = keyof typeof contentTypes;

interface Documents {
  create(params: { data: object; status?: 'published' }): Promise<{ documentId: string }>;
  findFirst(params: { filters: object }): Promise<{ documentId: string } | null>;
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

/** documentId of an entry that is there already; `identity` holds the fields that tell it apart. */
export const findEntry = async (
  strapi: Core.Strapi,
  type: SeededType,
  identity: object,
): Promise<string | null> =>
  (await documents(strapi, type).findFirst({ filters: identity }))?.documentId ?? null;
