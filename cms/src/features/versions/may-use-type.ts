import type { Core } from '@strapi/strapi';
import { modelsOf } from '../content-rules/documents';
import { isKeptOut } from './versioned-types';

type Verb = 'read' | 'create' | 'update';
type Can = Record<Verb, (entity?: undefined, field?: string) => boolean>;

/**
 * Whether a person may do this with every field of a type: a version is read and brought back as a
 * whole. Components are not asked for; their rights are those of the type.
 */
export const mayUseType = (
  strapi: Core.Strapi,
  userAbility: unknown,
  verb: Verb,
  uid: string,
): boolean => {
  // Untyped service of the content manager, which decides the same for its own forms.
  const { can } = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uid }) as { can: Can };
  if (!can[verb]()) return false;
  return Object.entries(modelsOf(strapi)(uid).attributes)
    .filter(([field, { component }]) => !component && !isKeptOut(uid, field))
    .every(([field]) => can[verb](undefined, field));
};
