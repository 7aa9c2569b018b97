import { formatDay, guideKindLabels, paths, type Colour, type RichText } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { fileView, type FileView } from './parts/file-facts.ts';
import {
  editionLink,
  guideColour,
  newerEditions,
  olderEditions,
  type EditionLink,
} from './parts/guide-card.ts';
import { picture, type Picture } from './parts/image.ts';
import { memberLock, type MemberLock } from './parts/member-lock.ts';
import { distinguish, pageView, type PageView } from './parts/page-view.ts';
import { fact, link, text, time, type Fact } from './parts/pieces.ts';
import { richText } from './parts/section-front.ts';
import { topicLink, type TopicLink } from './parts/topic-card.ts';

export interface GuideView extends PageView {
  slug: string;
  title: string;
  kindLabel: string;
  summary: string;
  body: RichText | null;
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

export const selectGuide = (site: Site, slug: string): GuideView | null => {
  const guide = site.guides.bySlug.get(slug);
  if (guide === undefined) return null;
  const colour = guideColour(site, guide);
  const view = picture(site, guide, colour);
  const publishedPhrase = formatDay(guide.publishedOn);
  const topics = pick(site.topics.byId, guide.topicIds).map(topicLink);
  const newest = newerEditions(site, guide).at(-1);
  const memberHref = `${paths.memberArea}leitfaden/?id=${encodeURIComponent(guide.id)}`;
  return {
    ...pageView(site, {
      path: paths.guide(slug),
      title: guide.title,
      description: guide.summary,
      trail: [
        { label: 'Informationen', href: paths.information },
        { label: 'Leitfäden', href: paths.guides },
      ],
      distinction: distinguish(site.guides.all, guide, publishedPhrase),
      images: [view.image],
    }),
    slug,
    title: guide.title,
    kindLabel: guideKindLabels[guide.kind],
    summary: guide.summary,
    body: richText(guide.body),
    edition: guide.edition,
    publishedOn: guide.publishedOn,
    publishedPhrase,
    changeNote: guide.changeNote,
    colour,
    picture: view,
    facts: [
      { term: 'Art', lines: [[text(guideKindLabels[guide.kind])]] },
      ...fact('Ausgabe', guide.edition === null ? [] : [[text(guide.edition)]]),
      { term: 'Veröffentlicht', lines: [[time(publishedPhrase, guide.publishedOn)]] },
      ...fact('Geändert', guide.changeNote === null ? [] : [[text(guide.changeNote)]]),
      ...fact(
        'Themen',
        topics.map(({ label, href }) => [link(label, href)]),
      ),
    ],
    files: guide.files.map((file) => fileView(site, file)),
    topics,
    replacedBy: newest === undefined ? null : editionLink(newest),
    olderEditions: olderEditions(site, guide).map(editionLink),
    lock: guide.visibility === 'members' ? memberLock(site, 'guide', memberHref) : null,
  };
};
