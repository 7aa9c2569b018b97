import { fieldLabel } from '../admin-labels/forms';
import { isBlank } from './model';
import type { Problem } from './problem';
import type { FieldVisit } from './walk-fields';

/** Fields that must be filled before an entry may become public. */
export const checkRequired = (visits: readonly FieldVisit[]): Problem[] =>
  visits
    .filter(({ attribute, value }) => attribute.required && isBlank(value))
    .filter(({ attribute, value }) => value === null || attribute.default === undefined)
    .map(({ uid, field, path }) => ({ path, message: `„${fieldLabel(uid, field)}“ fehlt.` }));
