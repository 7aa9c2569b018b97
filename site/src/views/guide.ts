import {
  formatDay,
  guideKindLabels,
  paths,
  type Colour,
  type Guide,
  type Topic,
} from '@netzwerk/shared';
import { isTitleShared, pick } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { guideGraphic } from '../share/entry-graphics.ts';
import { guideThing } from '../structured-data/writing.ts';
import { surroundings, type Surroundings } from './parts/chrome.ts';
import { fileHrefs, fileView, type FileView } from './parts/file-facts.ts';
import {
  editionLink,
  guideColour,
  newerEditions,
  olderEditions,
  type EditionLink,
} from './parts/guide-card.ts';
import { imageView, picture, type ImageView, type Picture } from './parts/image.ts';
import { memberLock, type MemberLock } from './parts/member-lock.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { fact, link, text, time, type Fact } from './parts/pieces.ts';
import { markdownOf, type Markdown } from './parts/section-front.ts';
import { topicLink, type TopicLink } from './parts/topic-card.ts';

export interface GuideView extends PageView {
  slug: string;
  title: string;
  kindLabel: string;
  summary: string;
  body: Markdown | null;
  edition: string | null;
  publishedOn: string;
  publishedPhrase: string;
  changeNote: string | null;
  colour: Colour;
  picture: Picture;
  facts: Fact[];
  files: FileView[];
  topics: TopicLink[];
  /** Set where a newer edition replaces this one: always the newest of all. */
  replacedBy: EditionLink | null;
  olderEditions: EditionLink[];
  /** Set on a guide for members: then there is neither body nor file. */
  lock: MemberLock | null;
}

const guideFacts = (guide: Guide, topics: readonly Topic[]): Fact[] => [
  { term: 'Art', lines: [[text(guideKindLabels[guide.kind])]] },
  ...fact('Ausgabe', guide.edition === null ? [] : [[text(guide.edition)]]),
  {
    term: 'Veröffentlicht',
    lines: [[time(formatDay(guide.publishedOn), guide.publishedOn)]],
  },
  ...fact('Geändert', guide.changeNote === null ? [] : [[text(guide.changeNote)]]),
  ...fact(
    'Themen',
    topics.map(topicLink).map(({ label, href }) => [link(label, href)]),
  ),
];

const guideView = remember(
  (
    guide: Guide,
    around: Surroundings,
    topics: readonly Topic[],
    image: ImageView | null,
    hrefs: readonly (string | null)[],
    isTitleShared: boolean,
    newest: Guide | null,
    older: readonly Guide[],
    membershipText: string,
  ): GuideView => {
    const { slug } = guide;
    const { publicUrl, chrome } = around;
    const { siteName } = chrome;
    const colour = guideColour(topics);
    const publishedPhrase = formatDay(guide.publishedOn);
    const memberHref = `${paths.memberArea}leitfaden/?id=${encodeURIComponent(guide.id)}`;
    return {
      ...pageView(around, {
        path: paths.guide(slug),
        title: guide.title,
        description: `${guideKindLabels[guide.kind]} vom ${publishedPhrase}: ${guide.summary}`,
        trail: [
          { label: 'Informationen', href: paths.information },
          { label: 'Leitfäden', href: paths.guides },
        ],
        distinction: isTitleShared ? publishedPhrase : null,
        images: [image],
        graphic: guideGraphic(guide, colour, siteName),
        things: (share) => [guideThing(guide, { siteName, publicUrl, image: share })],
      }),
      slug,
      title: guide.title,
      kindLabel: guideKindLabels[guide.kind],
      summary: guide.summary,
      body: markdownOf(guide.body),
      edition: guide.edition,
      publishedOn: guide.publishedOn,
      publishedPhrase,
      changeNote: guide.changeNote,
      colour,
      picture: picture(image, slug, colour),
      facts: guideFacts(guide, topics),
      files: guide.files.map((file, index) => fileView(file, hrefs[index] ?? null)),
      topics: topics.map(topicLink),
      replacedBy: newest === null ? null : editionLink(newest),
      olderEditions: older.map(editionLink),
      lock: guide.visibility === 'members' ? memberLock('guide', memberHref, membershipText) : null,
    };
  },
);

export const selectGuide = (site: Site, slug: string): GuideView | null => {
  const guide = site.guides.bySlug.get(slug);
  if (guide === undefined) return null;
  return guideView(
    guide,
    surroundings(site, paths.guide(slug)),
    pick(site.topics.byId, guide.topicIds),
    imageView(site, guide.image),
    fileHrefs(site, guide.files),
    isTitleShared(site.guides.all, guide),
    newerEditions(site, guide).at(-1) ?? null,
    olderEditions(site, guide),
    site.settings.membershipText,
  );
};
