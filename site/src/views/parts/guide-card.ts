import {
  formatDay,
  guideKindLabels,
  paths,
  visibilityLabels,
  type Colour,
  type Guide,
  type Topic,
} from '@netzwerk/shared';
import { pick } from '../../cms/collection.ts';
import { remember, rememberOfSite } from '../../cms/remember.ts';
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

/** Which guide replaces which: replaced id → the newest that names it. */
const successors = remember((guides: readonly Guide[]): ReadonlyMap<string, Guide> => {
  const found = new Map<string, Guide>();
  for (const guide of guides) {
    const { id, supersedesId } = guide;
    if (supersedesId !== null && supersedesId !== id && !found.has(supersedesId)) {
      found.set(supersedesId, guide);
    }
  }
  return found;
});

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
  const newerThan = successors(site.guides.all);
  let newer = newerThan.get(guide.id);
  while (newer !== undefined && newer.id !== guide.id && !chain.includes(newer)) {
    chain.push(newer);
    newer = newerThan.get(newer.id);
  }
  return chain;
};

export const guideColour = (topics: readonly Topic[]): Colour => topics[0]?.colour ?? 'schiefer';

const filesPhrase = (count: number): string => (count === 1 ? '1 Datei' : `${count} Dateien`);

const card = remember(
  (guide: Guide, topics: readonly Topic[], older: readonly Guide[]): GuideCard => ({
    slug: guide.slug,
    href: paths.guide(guide.slug),
    title: guide.title,
    summary: guide.summary,
    kindLabel: guideKindLabels[guide.kind],
    edition: guide.edition,
    publishedOn: guide.publishedOn,
    publishedPhrase: formatDay(guide.publishedOn),
    lockLabel: guide.visibility === 'members' ? visibilityLabels.members : null,
    filesPhrase: guide.files.length === 0 ? null : filesPhrase(guide.files.length),
    topics: topics.map(topicLink),
    colour: guideColour(topics),
    olderEditions: older.map(editionLink),
  }),
);

export const guideCard = (site: Site, guide: Guide): GuideCard =>
  card(guide, pick(site.topics.byId, guide.topicIds), olderEditions(site, guide));

/** Guides that nothing replaces, newest first. */
export const currentGuides = rememberOfSite((site: Site): readonly Guide[] => {
  const replaced = successors(site.guides.all);
  return site.guides.all.filter(({ id }) => !replaced.has(id));
});
