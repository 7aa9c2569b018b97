import { reservedEventSlugs } from '@netzwerk/shared';
import { textOf, type Entry, type Stage } from './model';
import type { Problem } from './problem';

export const checkSlug = (uid: string, entry: Entry, stage: Stage): Problem[] => {
  const slug = textOf(entry.slug);
  if (slug === '') {
    return stage === 'final'
      ? [
          {
            path: ['slug'],
            message: 'Die Adresse fehlt und lässt sich nicht aus dem Titel bilden.',
          },
        ]
      : [];
  }
  return uid === 'api::event.event' && reservedEventSlugs.includes(slug)
    ? [{ path: ['slug'], message: `„${slug}“ ist vergeben: dort steht eine Seite der Website.` }]
    : [];
};
