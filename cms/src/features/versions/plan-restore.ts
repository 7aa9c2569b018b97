import type { Core, UID } from '@strapi/strapi';
import { formOf } from '../admin-labels/forms';
import { modelsOf } from '../content-rules/documents';
import { isEntry, textOf, type Attribute, type Entry, type ModelOf } from '../content-rules/model';
import type { Content } from './entry-content';
import { hasEntry, lookUpNames, type Found } from './names-in-contents';
import type { Version } from './version-table';
import { isKeptOut } from './versioned-types';

/** What a version becomes again, and what of it cannot come back, in German. */
export interface RestorePlan {
  data: Entry;
  losses: string[];
}

interface Facts {
  modelOf: ModelOf;
  found: Found;
  lose: (sentence: string) => void;
}

const restoredRelation = (
  { target = '' }: Attribute,
  label: string,
  value: unknown,
  { found, lose }: Facts,
): unknown => {
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  const there = ids.filter((id) => hasEntry(found, target, id));
  const gone = ids.length - there.length;
  if (gone > 0) {
    lose(
      gone === 1
        ? `„${label}“: Ein Eintrag von damals ist gelöscht und fehlt dann.`
        : `„${label}“: ${gone} Einträge von damals sind gelöscht und fehlen dann.`,
    );
  }
  return { set: there.map((documentId) => ({ documentId })) };
};

const restoredValue = (
  attribute: Attribute & { enum?: readonly string[] },
  label: string,
  value: unknown,
  facts: Facts,
): unknown => {
  const { component, repeatable, type } = attribute;
  if (component) {
    const items = (Array.isArray(value) ? value : [value]).filter(isEntry);
    const restored = items.map((item: Entry) =>
      restoredFields(component, item, `${label} – `, facts),
    );
    return repeatable ? restored : (restored[0] ?? null);
  }
  if (type === 'relation') return restoredRelation(attribute, label, value, facts);
  if (value === undefined || value === null) return null;
  if (type === 'media' && typeof value === 'number' && !facts.found.files.has(value)) {
    facts.lose(`„${label}“: Die Datei von damals ist gelöscht. Bitte danach eine neue wählen.`);
    return null;
  }
  if (attribute.enum && !attribute.enum.includes(String(value))) {
    facts.lose(`„${label}“: Diese Auswahl gibt es nicht mehr. Bitte danach neu wählen.`);
    return null;
  }
  return value;
};

/** Every field that versions hold; what the version has not is emptied. */
const restoredFields = (uid: string, content: Content, prefix: string, facts: Facts): Entry =>
  Object.fromEntries(
    Object.entries(facts.modelOf(uid).attributes)
      .filter(([field]) => !isKeptOut(uid, field))
      .map(([field, attribute]) => {
        const label = `${prefix}${formOf(uid)?.fields[field]?.label ?? field}`;
        return [field, restoredValue(attribute, label, content[field], facts)];
      }),
  );

/** Whether another entry has the address meanwhile. */
const isTaken = async (
  strapi: Core.Strapi,
  uid: string,
  where: object,
  documentId: string,
): Promise<boolean> =>
  (await strapi.db
    .query(uid as UID.ContentType)
    .count({ where: { ...where, documentId: { $ne: documentId } } })) > 0;

/** `current`: the draft as it is; null for an entry that is deleted. */
export const planRestore = async (
  strapi: Core.Strapi,
  { uid, entryDocumentId, content }: Version,
  current: Entry | null,
): Promise<RestorePlan> => {
  const losses: string[] = [];
  const modelOf = modelsOf(strapi);
  const data = restoredFields(uid, content, '', {
    modelOf,
    found: await lookUpNames(strapi, uid, [content]),
    lose: (sentence) => losses.push(sentence),
  });
  for (const field of ['slug', 'path'].filter((name) => name in modelOf(uid).attributes)) {
    const address = textOf(data[field]);
    if (address === '' || !(await isTaken(strapi, uid, { [field]: address }, entryDocumentId))) {
      continue;
    }
    data[field] = current?.[field] ?? null;
    losses.push(
      current === null
        ? `Die Adresse „${address}“ gehört inzwischen einem anderen Eintrag; dieser bekommt eine neue.`
        : `Die Adresse „${address}“ gehört inzwischen einem anderen Eintrag; es bleibt die jetzige.`,
    );
  }
  return { data, losses: [...new Set(losses)] };
};
