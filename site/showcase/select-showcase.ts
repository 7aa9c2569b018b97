import type { Site } from '../src/cms/site.ts';
import { singleOutput } from '../src/outputs/output-type.ts';
import { selectEvent, type EventView } from '../src/views/event.ts';
import { selectEventMonth } from '../src/views/event-month.ts';
import { selectEvents } from '../src/views/events.ts';
import { selectGuide } from '../src/views/guide.ts';
import { selectHome } from '../src/views/home.ts';
import { selectMessageForm } from '../src/views/inquiry-form.ts';
import { selectMembers } from '../src/views/members.ts';
import { eventMonths } from '../src/events/event-days.ts';
import { articleCard } from '../src/views/parts/article-card.ts';
import { surroundings } from '../src/views/parts/chrome.ts';
import { eventRow } from '../src/views/parts/event-row.ts';
import { guideCard } from '../src/views/parts/guide-card.ts';
import { pageView } from '../src/views/parts/page-view.ts';
import type { VideoView } from '../src/views/parts/video.ts';
import { practiceExampleCard } from '../src/views/parts/practice-example-card.ts';

/** The first of each state: what they have in common stands there once. */
const oneOfEach = <Thing>(things: readonly Thing[], state: (thing: Thing) => string): Thing[] => [
  ...new Map(things.toReversed().map((thing) => [state(thing), thing])).values(),
];

const present = <Thing>(thing: Thing | null): thing is Thing => thing !== null;

const longText = `Fließtext steht in einer Spalte von höchstens 68 Zeichen. Ein [Link im Satz](/kontakt/) ist unterstrichen, **Wichtiges** ist fett, *Betontes* kursiv.

## Zwischenüberschrift

- Punkt einer Liste
- Punkt mit einem [Link](/themen/)

### Darunter

1. Erster Schritt
2. Zweiter Schritt

> Ein Zitat oder ein Hinweis im Text.

## Tabelle

| Jahr | Mitglieder | Anlass |
| --- | --- | --- |
| 2008 | 25 | Gründung |
| 2023 | 168 | Fünfzehn Jahre |

## Ende

Mit einem Absatz schließt der Text.
`;

/** A film that nobody has made: the showcase shows its frame, and what is said in it in words. */
const video: VideoView = {
  title: 'Das Netzwerk in Gebärdensprache',
  description:
    'Eine Dolmetscherin erklärt, was das Netzwerk tut und wie man die Geschäftsstelle erreicht.',
  href: '/bausteine/video.mp4',
  captionsHref: '/bausteine/video.vtt',
  facts: 'MP4, 12 MB, 3:20 Minuten',
  address: 'https://innenstadt.example/gebaerdensprache/',
};

/** Each component with the content of the site, in each state that the content has. */
const selectShowcase = (site: Site) => {
  const events = site.events.all
    .map(({ slug }) => selectEvent(site, slug))
    .filter((event): event is EventView => event !== null);
  const guides = site.guides.all.map(({ slug }) => selectGuide(site, slug)).filter(present);
  const [month] = eventMonths(site);
  return {
    ...pageView(surroundings(site, '/bausteine/'), {
      path: '/bausteine/',
      title: 'Bausteine',
      description: 'Alle Bausteine der Website in allen Zuständen.',
      index: false,
    }),
    longText,
    video,
    events: oneOfEach(
      site.events.all.map((event) => eventRow(site, event)),
      ({ badges }) => badges.map(({ kind }) => kind).join(),
    ),
    banners: oneOfEach(events.map(({ banner }) => banner).filter(present), ({ kind }) => kind),
    registrations: oneOfEach(
      events.map(({ registration }) => registration).filter(present),
      ({ status, action, note }) => `${status} ${action === null} ${note === null}`,
    ),
    fullEvent:
      events.find(({ programme, parts }) => programme.length > 0 && parts.length > 0) ?? null,
    lockedEvent: events.find(({ lock }) => lock !== null) ?? null,
    sharing: events.find(({ sharing }) => sharing !== null)?.sharing ?? null,
    month: month === undefined ? null : selectEventMonth(site, month),
    eventFilter: selectEvents(site).filter,
    files: oneOfEach(
      [...events.flatMap(({ documents }) => documents), ...guides.flatMap(({ files }) => files)],
      ({ accessibility, href }) => `${accessibility} ${href === null}`,
    ),
    guideCards: site.guides.all.slice(0, 3).map((guide) => guideCard(site, guide)),
    articles: site.articles.all.slice(0, 2).map((article) => articleCard(site, article)),
    examples: site.practiceExamples.all
      .slice(0, 2)
      .map((example) => practiceExampleCard(site, example)),
    image: events.find(({ picture }) => picture.image !== null)?.picture.image ?? null,
    person: events.find(({ contact }) => contact !== null)?.contact ?? null,
    members: selectMembers(site)
      .groups.flatMap(({ members }) => members)
      .slice(0, 6),
    home: selectHome(site),
    form: selectMessageForm(site),
  };
};

export const showcasePage = singleOutput('/bausteine/', selectShowcase);
