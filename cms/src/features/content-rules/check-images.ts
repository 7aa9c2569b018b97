import { formatDay } from './format-day';
import { isBlank, isEntry, textOf, type Entry } from './model';
import type { Problem } from './problem';
import type { FieldVisit } from './walk-fields';

const checkImage = (image: Entry, path: FieldVisit['path'], today: string): Problem[] => {
  const problems: Problem[] = [];
  if (image.decorative !== true && isBlank(image.alternativeText)) {
    problems.push({
      path: [...path, 'alternativeText'],
      message: 'Das Bild braucht einen Alternativtext, oder es ist „Nur Schmuck“.',
    });
  }
  const expiresOn = textOf(image.expiresOn).slice(0, 10);
  if (expiresOn !== '' && expiresOn < today) {
    problems.push({
      path: [...path, 'expiresOn'],
      message: `Das Nutzungsrecht des Bildes ist am ${formatDay(expiresOn)} abgelaufen.`,
    });
  }
  return problems;
};

/** Rights and alternative text of every image; author, source and licence are required fields. */
export const checkImages = (visits: readonly FieldVisit[], today: string): Problem[] =>
  visits
    .filter(({ attribute }) => attribute.component === 'media.image')
    .flatMap(({ value, path }) => (isEntry(value) ? checkImage(value, path, today) : []));
