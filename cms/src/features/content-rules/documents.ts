import type { Core, UID } from '@strapi/strapi';
import type { Entry, Model, ModelOf } from './model';

interface Documents {
  findOne(query: {
    documentId: string;
    status: 'draft' | 'published';
    populate: Populate;
  }): Promise<Entry | null>;
  create(params: { data: Entry }): Promise<Entry>;
  update(params: { documentId: string; data: Entry }): Promise<Entry | null>;
  delete(params: { documentId: string }): Promise<unknown>;
  publish(params: { documentId: string }): Promise<{ entries: Entry[] }>;
  unpublish(params: { documentId: string }): Promise<{ entries: Entry[] }>;
}
export type Populate = Record<string, true | { populate: Populate }>;

/** One shape for all types: Strapi's own types ask for the type at compile time. */
export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType) as unknown as Documents;

export const modelsOf =
  (strapi: Core.Strapi): ModelOf =>
  (uid) =>
    strapi.getModel(uid as UID.Schema) as Model;

/** Components with all they hold, relations and files by themselves. */
export const populateAll = (uid: string, modelOf: ModelOf): Populate =>
  Object.fromEntries(
    Object.entries(modelOf(uid).attributes).flatMap(
      ([field, attribute]): [string, Populate[string]][] => {
        if (attribute.component) {
          return [[field, { populate: populateAll(attribute.component, modelOf) }]];
        }
        const isReference = attribute.type === 'relation' || attribute.type === 'media';
        return isReference && !['createdBy', 'updatedBy', 'localizations'].includes(field)
          ? [[field, true]]
          : [];
      },
    ),
  );

export const readEntry = (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  status: 'draft' | 'published',
): Promise<Entry | null> =>
  documentsOf(strapi, uid).findOne({
    documentId,
    status,
    populate: populateAll(uid, modelsOf(strapi)),
  });
