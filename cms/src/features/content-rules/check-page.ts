import { pagePathSchema, requiredPagePaths } from '@netzwerk/shared';
import { textOf, type Entry } from './model';
import type { Problem } from './problem';

/** First parts of addresses below which the site puts entries of its own or the gateway answers. */
const takenFirstParts: readonly string[] = [
  'themen',
  'veranstaltungen',
  'informationen',
  'mitglieder',
  'mitgliederbereich',
  'newsletter',
  'suche',
  'admin',
  'api',
  'content-manager',
  'content-type-builder',
  'dokumente',
  'email',
  'healthz',
  'i18n',
  'media',
  'office',
  'upload',
  'uploads',
  'users-permissions',
];

export const isRequiredPage = (path: string): boolean =>
  requiredPagePaths.some((required) => required === path);

export const checkPagePath = (entry: Entry): Problem[] => {
  const path = textOf(entry.path);
  if (path === '' || isRequiredPage(path)) return [];
  if (!pagePathSchema.safeParse(path).success) {
    return [
      {
        path: ['path'],
        message:
          'Die Adresse besteht aus Kleinbuchstaben (a–z), Ziffern, Bindestrichen und Schrägstrichen. Beispiel: „netzwerk/kurzportraet“.',
      },
    ];
  }
  const [firstPart = ''] = path.split('/');
  return takenFirstParts.includes(firstPart)
    ? [{ path: ['path'], message: `Unter „${firstPart}“ legt die Website selbst Seiten an.` }]
    : [];
};
