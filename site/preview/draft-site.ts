import type { ContentChanges, SiteSnapshot } from '@netzwerk/shared';
import { placesByAddress, type Place } from '../publisher/content/places.ts';
import { usedDocuments, usedImages } from '../publisher/content/used-files.ts';
import { documentAddress } from '../publisher/files/prepare-documents.ts';
import type { BuildInput, PreparedImage } from '../src/cms/build-input.ts';
import { createSite, type Site } from '../src/cms/site.ts';
import { overlayDrafts, type IncompleteDraft } from './overlay-drafts.ts';

/** The bytes that pages point to, of drafts too. Each is fetched or made at most once. */
export interface PreviewFiles {
  /** The sizes of an uploaded picture. @throws where it cannot be read */
  image(fileKey: string): Promise<PreparedImage>;
  /** Where a file of `/media/` lies; null where there is none. */
  imageFile(name: string): string | null;
  /** Where a document lies. */
  document(fileKey: string): Promise<string>;
}

/** The site as it would be with all drafts published, and as it is. */
export interface DraftSite {
  drafted: Site;
  published: Site;
  incomplete: readonly IncompleteDraft[];
  /** Where the office edits what has a page of its own, by its address. */
  places: ReadonlyMap<string, Place>;
  /** File key by address. */
  documents: ReadonlyMap<string, string>;
  /** When the CMS was asked. */
  asOf: string;
}

export interface DraftSiteOptions {
  publicUrl: string;
  /** What the published site was last made of; null before the first time. */
  published: () => BuildInput | null;
  drafts: () => Promise<ContentChanges>;
  files: PreviewFiles;
  now: () => number;
}

/** However many look, the CMS is asked once a second. */
const asksAgainAfterMs = 1_000;

/** Why there is none to show: nothing is published yet, or the CMS does not answer. */
export type NoDraftSite = 'nothing-published' | 'no-drafts';

export const createDraftSite = (
  options: DraftSiteOptions,
): (() => Promise<DraftSite | NoDraftSite>) => {
  const { publicUrl, published, drafts, files, now } = options;
  let made: { input: BuildInput; text: string; site: Omit<DraftSite, 'asOf'> } | null = null;
  let asked: { atMs: number; answer: Promise<ContentChanges> } | null = null;

  const askDrafts = (): { atMs: number; answer: Promise<ContentChanges> } => {
    if (asked !== null && now() - asked.atMs < asksAgainAfterMs) return asked;
    const mine = { atMs: now(), answer: drafts() };
    asked = mine;
    mine.answer.catch(() => {
      if (asked === mine) asked = null;
    });
    return mine;
  };

  /** Pictures that cannot be read are left out of `media`; the page that shows one says so. */
  const mediaFor = async (
    snapshot: SiteSnapshot,
    known: BuildInput['media'],
  ): Promise<BuildInput['media']> => {
    const media = { ...known };
    for (const fileKey of usedImages(snapshot, publicUrl).keys()) {
      if (media[fileKey] !== undefined) continue;
      const image = await files.image(fileKey).catch(() => null);
      if (image !== null) media[fileKey] = image;
    }
    return media;
  };

  const make = async (input: BuildInput, changes: ContentChanges) => {
    const { snapshot, incomplete } = overlayDrafts(input.snapshot, changes, publicUrl);
    const addresses = [...usedDocuments(snapshot, publicUrl)].map(
      ([
        fileKey,
        {
          document: { fileName },
        },
      ]) => [fileKey, input.documents[fileKey] ?? documentAddress(fileKey, fileName)] as const,
    );
    const drafted = createSite({
      ...input,
      snapshot,
      media: await mediaFor(snapshot, input.media),
      documents: Object.fromEntries(addresses),
    });
    const documents = new Map(addresses.map(([fileKey, address]) => [address, fileKey]));
    const places = placesByAddress(snapshot, publicUrl);
    return { drafted, published: createSite(input), incomplete, places, documents };
  };

  return async () => {
    const input = published();
    if (input === null) return 'nothing-published';
    const { atMs, answer } = askDrafts();
    const changes = await answer.catch(() => null);
    if (changes === null) return 'no-drafts';
    const text = JSON.stringify(changes);
    if (made?.input !== input || made.text !== text)
      made = { input, text, site: await make(input, changes) };
    return { ...made.site, asOf: new Date(atMs).toISOString() };
  };
};
