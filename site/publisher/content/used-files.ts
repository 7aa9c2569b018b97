import type { CreditedImage, DocumentFile, SiteSnapshot } from '@netzwerk/shared';
import { placeOf, type Place } from './places.ts';

/** `place` is where it is used, worked out when somebody has to be told. */
export interface UsedImage {
  image: CreditedImage;
  place: () => Place;
}
export interface UsedDocument {
  fileKey: string;
  document: Pick<DocumentFile, 'title' | 'fileName' | 'type'>;
  place: () => Place;
}

const withImage = ['topics', 'guides', 'articles', 'pages', 'practiceExamples'] as const;

/** Every picture of the snapshot once, with the entry that carries it. */
export const usedImages = (snapshot: SiteSnapshot, publicUrl: string): Map<string, UsedImage> => {
  const used = new Map<string, UsedImage>();
  const add = (image: CreditedImage | null, collection: string, entry: unknown): void => {
    if (image)
      used.set(image.fileKey, { image, place: () => placeOf(collection, entry, publicUrl) });
  };
  for (const collection of withImage)
    for (const entry of snapshot[collection]) add(entry.image, collection, entry);
  for (const event of snapshot.events) add(event.details?.image ?? null, 'events', event);
  for (const member of snapshot.members) add(member.logo, 'members', member);
  return used;
};

/** Every document and film whose bytes the public may have. */
export const usedDocuments = (
  snapshot: SiteSnapshot,
  publicUrl: string,
): Map<string, UsedDocument> => {
  const used = new Map<string, UsedDocument>();
  const add = (
    documents: readonly (UsedDocument['document'] & Pick<DocumentFile, 'fileKey'>)[],
    collection: string,
    entry: unknown,
  ): void => {
    for (const document of documents)
      if (document.fileKey !== null)
        used.set(document.fileKey, {
          fileKey: document.fileKey,
          document,
          place: () => placeOf(collection, entry, publicUrl),
        });
  };
  for (const guide of snapshot.guides) add(guide.files, 'guides', guide);
  for (const event of snapshot.events) add(event.details?.documents ?? [], 'events', event);
  for (const page of snapshot.pages) {
    const { video } = page;
    if (video === null) continue;
    add([video, { ...video.captions, title: video.title, type: 'WebVTT' }], 'pages', page);
  }
  return used;
};
