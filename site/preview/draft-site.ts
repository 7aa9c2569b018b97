import type { ContentChanges, SiteSnapshot } from '@netzwerk/shared';
import { placesByAddress, type Place } from '../publisher/content/places.ts';
import { usedDocuments, usedImages } from '../publisher/content/used-files.ts';
import { documentAddress } from '../publisher/files/prepare-documents.ts';
import type { BuildInput, PreparedImage } from '../src/cms/build-input.ts';
import { createSite, type Site } from '../src/cms/site.ts';
import { createAskAtMostOnceASecond } from './ask-at-most.ts';
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

/** What somebody wants to see. */
export interface DraftQuestion {
  /** Equal for all who see the same. */
  key: string;
  /** The clock of the pages; null: that of the published site. */
  at: string | null;
  drafts: () => Promise<ContentChanges>;
}

export interface DraftSiteOptions {
  publicUrl: string;
  /** What the published site was last made of; null before the first time. */
  published: () => BuildInput | null;
  files: PreviewFiles;
  now: () => number;
}

/** Sites are large where there is much content: more than these are made anew when asked for. */
const keptSites = 4;

/** Why there is none to show: nothing is published yet, or the CMS does not answer. */
export type NoDraftSite = 'nothing-published' | 'no-drafts';

type MadeSite = Omit<DraftSite, 'asOf'>;

export const createDraftSites = (
  options: DraftSiteOptions,
): ((question: DraftQuestion) => Promise<DraftSite | NoDraftSite>) => {
  const { publicUrl, published, files, now } = options;
  const askDrafts = createAskAtMostOnceASecond<ContentChanges>(now);
  const known = new Map<string, { input: BuildInput; text: string; site: MadeSite }>();

  /** Pictures that cannot be read are left out of `media`; the page that shows one says so. */
  const mediaFor = async (
    snapshot: SiteSnapshot,
    prepared: BuildInput['media'],
  ): Promise<BuildInput['media']> => {
    const media = { ...prepared };
    for (const fileKey of usedImages(snapshot, publicUrl).keys()) {
      if (media[fileKey] !== undefined) continue;
      const image = await files.image(fileKey).catch(() => null);
      if (image !== null) media[fileKey] = image;
    }
    return media;
  };

  const make = async (
    input: BuildInput,
    changes: ContentChanges,
    at: string | null,
  ): Promise<MadeSite> => {
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
      now: at ?? input.now,
      media: await mediaFor(snapshot, input.media),
      documents: Object.fromEntries(addresses),
    });
    const documents = new Map(addresses.map(([fileKey, address]) => [address, fileKey]));
    const places = placesByAddress(snapshot, publicUrl);
    return { drafted, published: createSite(input), incomplete, places, documents };
  };

  /** The same as last time while nothing has changed. */
  const siteFor = async (
    input: BuildInput,
    changes: ContentChanges,
    { key, at }: DraftQuestion,
  ): Promise<MadeSite> => {
    const text = JSON.stringify(changes);
    const last = known.get(key);
    const site =
      last?.input === input && last.text === text ? last.site : await make(input, changes, at);
    // Put last again: the one nobody has looked at for longest goes first.
    known.delete(key);
    known.set(key, { input, text, site });
    for (const oldest of [...known.keys()].slice(0, -keptSites)) known.delete(oldest);
    return site;
  };

  return async (question) => {
    const input = published();
    if (input === null) return 'nothing-published';
    const { atMs, answer } = askDrafts(question.key, question.drafts);
    const changes = await answer.catch(() => null);
    if (changes === null) return 'no-drafts';
    return {
      ...(await siteFor(input, changes, question)),
      asOf: new Date(atMs).toISOString(),
    };
  };
};
