import { paths, type Colour, type RichText } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { picture, type Picture } from './parts/image.ts';
import { distinguish, pageView, type PageView } from './parts/page-view.ts';
import { contactView, type PersonView } from './parts/person.ts';
import { fact, link, text, type Fact } from './parts/pieces.ts';
import { practiceExampleColour } from './parts/practice-example-card.ts';
import { richText } from './parts/section-front.ts';
import { topicLink, type TopicLink } from './parts/topic-card.ts';

export interface PracticeExampleView extends PageView {
  slug: string;
  title: string;
  lead: string;
  colour: Colour;
  picture: Picture;
  /** Ort, Kosten, Förderung, Dauer, Themen. */
  facts: Fact[];
  problem: RichText | null;
  measure: RichText | null;
  transferable: RichText | null;
  contact: PersonView | null;
  topics: TopicLink[];
}

export const selectPracticeExample = (site: Site, slug: string): PracticeExampleView | null => {
  const example = site.practiceExamples.bySlug.get(slug);
  if (example === undefined) return null;
  const member = pick(site.members.byId, [example.memberId])[0]?.name ?? null;
  const colour = practiceExampleColour(site, example);
  const view = picture(site, example, colour);
  const topics = pick(site.topics.byId, example.topicIds).map(topicLink);
  const line = (term: string, value: string | null) =>
    fact(term, value === null ? [] : [[text(value)]]);
  return {
    ...pageView(site, {
      path: paths.practiceExample(slug),
      title: example.title,
      description: example.lead,
      trail: [
        { label: 'Informationen', href: paths.information },
        { label: 'Praxisbeispiele', href: paths.practiceExamples },
      ],
      distinction: distinguish(site.practiceExamples.all, example, member ?? slug),
      images: [view.image],
    }),
    slug,
    title: example.title,
    lead: example.lead,
    colour,
    picture: view,
    facts: [
      ...line('Ort', member),
      ...line('Kosten', example.cost),
      ...line('Förderung', example.funding),
      ...line('Dauer', example.duration),
      ...fact(
        'Themen',
        topics.map(({ label, href }) => [link(label, href)]),
      ),
    ],
    problem: richText(example.problem),
    measure: richText(example.measure),
    transferable: richText(example.transferable),
    contact: example.contact === null ? null : contactView(example.contact, member),
    topics,
  };
};
