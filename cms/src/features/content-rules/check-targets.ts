import type { Core, UID } from '@strapi/strapi';
import { fieldLabel } from '../admin-labels/forms';
import { modelsOf } from './documents';
import { isEntry, textOf, type Entry } from './model';
import type { Problem } from './problem';

interface Reference {
  field: string;
  target: string;
  documentId: string;
  title: string;
}

/** What an entry refers to among the types that have drafts. */
const referencesOf = (strapi: Core.Strapi, uid: string, entry: Entry): Reference[] => {
  const modelOf = modelsOf(strapi);
  return Object.entries(modelOf(uid).attributes).flatMap(([field, { type, target }]) => {
    if (type !== 'relation' || !target || !modelOf(target).options?.draftAndPublish) return [];
    const value = entry[field];
    return (Array.isArray(value) ? value : [value]).filter(isEntry).map((item: Entry) => ({
      field,
      target,
      documentId: textOf(item.documentId),
      title: textOf(item.title),
    }));
  });
};

/**
 * Publishing drops relations to something unpublished without a word, and publishing that later
 * does not bring them back: so it is said here.
 */
export const checkTargets = async (
  strapi: Core.Strapi,
  uid: string,
  entry: Entry,
): Promise<Problem[]> => {
  const problems: Problem[] = [];
  for (const { field, target, documentId, title } of referencesOf(strapi, uid, entry)) {
    const published = await strapi.db
      .query(target as UID.ContentType)
      .count({ where: { documentId, publishedAt: { $notNull: true } } });
    if (published > 0) continue;
    problems.push({
      path: [field],
      message: `„${title}“ unter „${fieldLabel(uid, field)}“ ist noch nicht veröffentlicht. Bitte zuerst veröffentlichen oder hier entfernen.`,
    });
  }
  return problems;
};
