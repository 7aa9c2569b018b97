import { z } from 'zod';
import type { Entry, Stage } from './model';
import type { Problem } from './problem';
import { optionalDay, optionalText } from './raw-values';

const fileSchema = z.object({ accessible: optionalText, accessibleCheckedOn: optionalDay });
const filesSchema = z.array(fileSchema).nullish();

/** "barrierefrei" is somebody's word after a check, so it needs the day of that check. */
const checkFiles = (field: string, raw: unknown): Problem[] => {
  const files = filesSchema.safeParse(raw);
  return (files.data ?? []).flatMap(({ accessible, accessibleCheckedOn }, index) =>
    accessible !== '' && accessible !== 'unchecked' && accessibleCheckedOn === null
      ? [
          {
            path: [field, index, 'accessibleCheckedOn'],
            message: 'Wann wurde die Barrierefreiheit der Datei geprüft?',
          },
        ]
      : [],
  );
};

export const checkEventDocuments = (entry: Entry, stage: Stage): Problem[] =>
  stage === 'final' ? checkFiles('documents', entry.documents) : [];

export const checkGuide = (entry: Entry, stage: Stage): Problem[] => {
  if (stage !== 'final') return [];
  const hasText = typeof entry.body === 'string' && entry.body.trim() !== '';
  const hasFile = Array.isArray(entry.files) && entry.files.length > 0;
  const empty: Problem[] =
    hasText || hasFile
      ? []
      : [{ path: ['body'], message: 'Ein Leitfaden braucht einen Text oder eine Datei.' }];
  return [...empty, ...checkFiles('files', entry.files)];
};
