import {
  formatDay,
  guideKindLabels,
  paths,
  visibilityLabels,
  type Colour,
  type Guide,
} from '@netzwerk/shared';
import { pick } from '../../cms/collection.ts';
import type { Site } from '../../cms/site.ts';
import type { TextLink } from './pieces.ts';
import { topicLink, type TopicLink } from './topic-card.ts';

/** Another edition of a guide: "Fassung vom 12. März 2018". */
export interface EditionLink extends TextLink {
  title: string;
  publishedOn: string;
}

/** A guide in a list: always the newest edition, the older ones named below it. */
export interface GuideCard {
  slug: string;
  href: string;
  title: string;
  summary: string;
  kindLabel: string;
  edition: string | null;
  publishedOn: string;
  publishedPhrase: string;
  /** "nur für Mitglieder", or null where it is public. */
  lockLabel: string | null;
  /** "2 Dateien", null without public files. */
  filesPhrase: string | null;
  topics: TopicLink[];
  colour: Colour;
  olderEditions: EditionLink[];
}

export const editionLink = (guide: Guide): EditionLink => ({
  label: `${guide.edition ?? 'Fassung'} vom ${formatDay(guide.publishedOn)}`,
  href: paths.guide(guide.slug),
  title: guide.title,
  publishedOn: guide.publishedOn,
});

/** The guide that replaces this one, if any. */
const newerEdition = (site: Site, guide: Guide): Guide | null =>
  site.guides.all.find((other) => other.supersedesId === guide.id && other.id !== guide.id) ?? null;

/** All replaced editions, newest first. A circle in the data ends where it began. */
export const olderEditions = (site: Site, guide: Guide): Guide[] => {
  const chain: Guide[] = [];
  let older = guide.supersedesId === null ? undefined : site.guides.byId.get(guide.supersedesId);
  while (older !== undefined && older.id !== guide.id && !chain.includes(older)) {
    chain.push(older);
    older = older.supersedesId === null ? undefined : site.guides.byId.get(older.supersedesId);
  }
  return chain;
};

/** All replacing editions, next one first. */
export const newerEditions = (site: Site, guide: Guide): Guide[] => {
  const chain: Guide[] = [];
  let newer = newerEdition(site, guide);
  while (newer !== null && newer.id !== guide.id && !chain.includes(newer)) {
    chain.push(newer);
    newer = newerEdition(site, newer);
  }
  return chain;
};

export const guideColour = (site: Site, guide: Guide): Colour =>
  pick(site.topics.byId, guide.topicIds)[0]?.colour ?? 'schiefer';

export const guideCard = (site: Site, guide: Guide): GuideCard => ({
  slug: guide.slug,
  href: paths.guide(guide.slug),
  title: guide.title,
  summary: guide.summary,
  kindLabel: guideKindLabels[guide.kind],
  edition: guide.edition,
  publishedOn: guide.publishedOn,
  publishedPhrase: formatDay(guide.publishedOn),
  lockLabel: guide.visibility === 'members' ? visibilityLabels.members : null,
  filesPhrase:
    guide.files.length === 0
      ? null
      : guide.files.length === 1
        ? '1 Datei'
        : `${guide.files.length} Dateien`,
  topics: pick(site.topics.byId, guide.topicIds).map(topicLink),
  colour: guideColour(site, guide),
  olderEditions: olderEditions(site, guide).map(editionLink),
});

/** Guides that nothing replaces, newest first. */
export const currentGuides = (site: Site): Guide[] => {
  const replaced = new Set(
    site.guides.all.map(({ id, supersedesId }) => supersedesId !== id && supersedesId),
  );
  return site.guides.all.filter((guide) => !replaced.has(guide.id));
};
