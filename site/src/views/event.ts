import { eventFormatLabels, paths, type Colour, type Event, type RichText } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { eventBanner, type EventBanner } from '../events/event-banner.ts';
import { eventDateBlock, eventTimePhrase, type DateBlock } from '../events/event-dates.ts';
import { attendancePhrase, eventFacts } from '../events/event-facts.ts';
import { eventParts, type EventPartView } from '../events/event-parts.ts';
import { eventPhase, type EventPhase } from '../events/event-phase.ts';
import { programmeDays, type ProgrammeDay } from '../events/programme.ts';
import { registrationView, type RegistrationView } from '../events/registration.ts';
import {
  eventBadges,
  eventColour,
  eventRow,
  seriesLink,
  upcomingEvents,
  type Badge,
  type EventRow,
  type SeriesLink,
} from './parts/event-row.ts';
import { fileView, type FileView } from './parts/file-facts.ts';
import { picture, type Picture } from './parts/image.ts';
import { memberLock, type MemberLock } from './parts/member-lock.ts';
import { distinguish, pageView, type PageView } from './parts/page-view.ts';
import { personView, type PersonView } from './parts/person.ts';
import type { Fact } from './parts/pieces.ts';
import { richText } from './parts/section-front.ts';
import { topicLink, type TopicLink } from './parts/topic-card.ts';

/** An event before and after its date: the same address turns into the Rückblick. */
export interface EventView extends PageView {
  slug: string;
  title: string;
  motto: string | null;
  formatLabel: string;
  lead: string;
  phase: EventPhase;
  banner: EventBanner | null;
  badges: Badge[];
  colour: Colour;
  picture: Picture;
  date: DateBlock;
  time: string;
  series: SeriesLink[];
  topics: TopicLink[];
  facts: Fact[];
  /** Only where there is more than one, or it has a name. */
  parts: EventPartView[];
  registration: RegistrationView | null;
  calendarHref: string;
  body: RichText | null;
  programme: ProgrammeDay[];
  speakers: { name: string; detail: string | null }[];
  documents: FileView[];
  /** Set where some documents are for members only. */
  memberDocuments: { label: string; href: string } | null;
  contact: PersonView | null;
  review: RichText | null;
  /** "230 vor Ort, 270 online" */
  attendance: string | null;
  /** Set on a members' event: what is behind the lock and how to get there. */
  lock: MemberLock | null;
  /** Next ones of the same series. */
  related: EventRow[];
}

const related = (site: Site, event: Event): EventRow[] =>
  upcomingEvents(site)
    .filter((other) => other.id !== event.id)
    .filter((other) => other.seriesIds.some((id) => event.seriesIds.includes(id)))
    .slice(0, 3)
    .map((other) => eventRow(site, other));

export const selectEvent = (site: Site, slug: string): EventView | null => {
  const event = site.events.bySlug.get(slug);
  if (event === undefined) return null;
  const { details } = event;
  const date = eventDateBlock(event);
  const view = picture(site, { slug, image: details?.image ?? null }, eventColour(site, event));
  const documents = details?.documents ?? [];
  const memberHref = `${paths.memberArea}veranstaltung/?id=${encodeURIComponent(event.id)}`;
  return {
    ...pageView(site, {
      path: paths.event(slug),
      title: event.title,
      description: event.lead,
      trail: [{ label: 'Veranstaltungen', href: paths.events }],
      distinction: distinguish(site.events.all, event, date.phrase),
      images: [view.image],
    }),
    slug,
    title: event.title,
    motto: event.motto,
    formatLabel: eventFormatLabels[event.format],
    lead: event.lead,
    phase: eventPhase(event, site.now),
    banner: eventBanner(event, site.now),
    badges: eventBadges(event, site.now),
    colour: eventColour(site, event),
    picture: view,
    date,
    time: eventTimePhrase(event),
    series: pick(site.series.byId, event.seriesIds).map(seriesLink),
    topics: pick(site.topics.byId, event.topicIds).map(topicLink),
    facts: eventFacts(site, event),
    parts: eventParts(site, event),
    registration: registrationView(event, site.now),
    calendarHref: paths.eventCalendar(slug),
    body: richText(details?.body ?? null),
    programme: programmeDays(details?.programme ?? []),
    speakers: (details?.speakers ?? []).map(({ name, role, organisation }) => ({
      name,
      detail: [role, organisation].filter((part) => part !== null).join(', ') || null,
    })),
    documents: documents
      .filter(({ fileKey }) => fileKey !== null)
      .map((file) => fileView(site, file)),
    memberDocuments: documents.some(({ fileKey }) => fileKey === null)
      ? { label: 'Weitere Unterlagen im Mitgliederbereich', href: memberHref }
      : null,
    contact: pick(site.persons, [details?.contactId ?? null]).map(personView)[0] ?? null,
    review: richText(details?.review ?? null),
    attendance: attendancePhrase(event),
    lock: event.audience === 'members' ? memberLock(site, 'event', memberHref) : null,
    related: related(site, event),
  };
};
