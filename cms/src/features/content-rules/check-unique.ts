import type { Core, UID } from '@strapi/strapi';
import { fieldLabel } from '../admin-labels/forms';
import { modelsOf } from './documents';
import { textOf, type Entry } from './model';
import type { Problem } from './problem';

/** Strapi checks the same a moment later, but says so in English. */
export const checkUnique = async (
  strapi: Core.Strapi,
  uid: string,
  entry: Entry,
  documentId: string | null,
): Promise<Problem[]> => {
  const problems: Problem[] = [];
  for (const [field, { unique }] of Object.entries(modelsOf(strapi)(uid).attributes)) {
    const value = textOf(entry[field]);
    if (!unique || value === '') continue;
    const others = documentId === null ? {} : { documentId: { $ne: documentId } };
    const count = await strapi.db
      .query(uid as UID.ContentType)
      .count({ where: { [field]: value, ...others } });
    const message = `„${fieldLabel(uid, field)}“: „${value}“ gibt es schon.`;
    if (count > 0) problems.push({ path: [field], message });
  }
  return problems;
};
