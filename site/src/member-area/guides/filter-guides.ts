import { guideKindLabels, type MemberGuideSummary } from '@netzwerk/shared';

export interface GuideFilter {
  search: string;
  /** Id of a topic, or empty for all. */
  topic: string;
}

/** Umlauts may be typed either way, accents may be left out. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

const searchable = (guide: MemberGuideSummary): string =>
  fold(
    [
      guide.title,
      guide.summary,
      guideKindLabels[guide.kind],
      guide.edition ?? '',
      ...guide.topics.map(({ title }) => title),
      ...guide.files.map(({ title }) => title),
    ].join(' '),
  );

/** Guides that contain every word somewhere, parts of compounds included, within the topic. */
export const filterGuides = (
  guides: readonly MemberGuideSummary[],
  { search, topic }: GuideFilter,
): MemberGuideSummary[] => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return guides
    .filter((guide) => topic === '' || guide.topics.some(({ id }) => id === topic))
    .filter((guide) => {
      const text = searchable(guide);
      return words.every((word) => text.includes(word));
    });
};

/** The topics that occur, by title, for the filter. */
export const topicsOf = (guides: readonly MemberGuideSummary[]): { id: string; title: string }[] =>
  [
    ...new Map(guides.flatMap(({ topics }) => topics).map((topic) => [topic.id, topic])).values(),
  ].toSorted((a, b) => a.title.localeCompare(b.title, 'de'));
