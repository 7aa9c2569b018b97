import {
  fundingKindLabels,
  paths,
  townSizeLabels,
  type Colour,
  type Member,
  type PracticeExample,
  type Topic,
} from '@netzwerk/shared';
import { isTitleShared, pick } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { practiceExampleThing } from '../structured-data/writing.ts';
import { surroundings, type Surroundings } from './parts/chrome.ts';
import { imageView, picture, type ImageView, type Picture } from './parts/image.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { contactView, type PersonView } from './parts/person.ts';
import { fact, link, text, type Fact } from './parts/pieces.ts';
import { practiceExampleColour, townSizeOf } from './parts/practice-example-card.ts';
import { markdownOf, type Markdown } from './parts/section-front.ts';
import { topicLink, type TopicLink } from './parts/topic-card.ts';

export interface PracticeExampleView extends PageView {
  slug: string;
  title: string;
  lead: string;
  colour: Colour;
  picture: Picture;
  /** Town or institution, null where the example is of no one. */
  place: string | null;
  /** Mitglied, Größe der Stadt, Kosten, Förderung, Dauer, Themen. */
  facts: Fact[];
  problem: Markdown | null;
  measure: Markdown | null;
  transferable: Markdown | null;
  contact: PersonView | null;
  topics: TopicLink[];
}

const exampleView = remember(
  (
    example: PracticeExample,
    around: Surroundings,
    topics: readonly Topic[],
    member: Member | null,
    image: ImageView | null,
    isTitleShared: boolean,
  ): PracticeExampleView => {
    const { slug } = example;
    const { publicUrl, chrome } = around;
    const { siteName } = chrome;
    const colour = practiceExampleColour(topics);
    const links = topics.map(topicLink);
    const size = townSizeOf(example, member);
    const kind = example.fundingKind === null ? null : fundingKindLabels[example.fundingKind];
    const line = (term: string, value: string | null) =>
      fact(term, value === null ? [] : [[text(value)]]);
    return {
      ...pageView(around, {
        path: paths.practiceExample(slug),
        title: example.title,
        description: example.lead,
        trail: [
          { label: 'Informationen', href: paths.information },
          { label: 'Praxisbeispiele', href: paths.practiceExamples },
        ],
        distinction: isTitleShared ? (member?.name ?? slug) : null,
        images: [image],
        photograph: image,
        things: (share) => [practiceExampleThing(example, { siteName, publicUrl, image: share })],
      }),
      slug,
      title: example.title,
      lead: example.lead,
      colour,
      place: member?.name ?? null,
      picture: picture(image, slug, colour),
      facts: [
        ...fact(
          'Mitglied',
          member === null ? [] : [[link(member.name, paths.member(member.slug))]],
        ),
        ...line('Größe der Stadt', size === null ? null : townSizeLabels[size]),
        ...line('Kosten', example.cost),
        ...line('Förderung', example.funding ?? kind),
        ...line('Dauer', example.duration),
        ...fact(
          'Themen',
          links.map(({ label, href }) => [link(label, href)]),
        ),
      ],
      problem: markdownOf(example.problem),
      measure: markdownOf(example.measure),
      transferable: markdownOf(example.transferable),
      contact: example.contact === null ? null : contactView(example.contact, member?.name ?? null),
      topics: links,
    };
  },
);

export const selectPracticeExample = (site: Site, slug: string): PracticeExampleView | null => {
  const example = site.practiceExamples.bySlug.get(slug);
  if (example === undefined) return null;
  return exampleView(
    example,
    surroundings(site, paths.practiceExample(slug)),
    pick(site.topics.byId, example.topicIds),
    pick(site.members.byId, [example.memberId])[0] ?? null,
    imageView(site, example.image),
    isTitleShared(site.practiceExamples.all, example),
  );
};
