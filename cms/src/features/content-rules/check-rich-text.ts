import { fieldLabel } from '../admin-labels/forms';
import { textOf } from './model';
import type { Problem } from './problem';
import type { FieldVisit } from './walk-fields';

/** An image inside a text would have no proof of rights, and its address in the admin expires. */
export const checkRichText = (visits: readonly FieldVisit[]): Problem[] =>
  visits
    .filter(({ attribute, value }) => attribute.type === 'richtext' && textOf(value).includes('!['))
    .map(({ uid, field, path }) => ({
      path,
      message: `In „${fieldLabel(uid, field)}“ steckt ein Bild. Bitte dort entfernen und im Feld „Bild“ mit Nachweis einsetzen.`,
    }));
