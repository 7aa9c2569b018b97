import {
  eventFormatLabels,
  paths,
  type Colour,
  type Event,
  type EventDetails,
} from '@netzwerk/shared';
import { inSeries, isTitleShared, placeIn } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { eventBanner, type EventBanner } from '../events/event-banner.ts';
import { eventDateBlock, eventTimePhrase, type DateBlock } from '../events/event-dates.ts';
import { attendancePhrase, eventFacts } from '../events/event-facts.ts';
import { eventParts, type EventPartView } from '../events/event-parts.ts';
import { eventPhase, type EventPhase } from '../events/event-phase.ts';
import { relationsOf, type EventRelations } from '../events/event-relations.ts';
import { placePhrase } from '../events/event-place.ts';
import { programmeDays, type ProgrammeDay } from '../events/programme.ts';
import { registrationView, type RegistrationView } from '../events/registration.ts';
import { eventGraphic } from '../share/entry-graphics.ts';
import { eventSharing, type SharingView } from '../share/event-sharing.ts';
import { eventThing } from '../structured-data/event.ts';
import { surroundings, type Surroundings } from './parts/chrome.ts';
import {
  eventBadges,
  eventColour,
  eventMoment,
  eventRows,
  seriesLink,
  upcomingEvents,
  type Badge,
  type EventRow,
  type SeriesLink,
} from './parts/event-row.ts';
import { fileHrefs, fileView, type FileView } from './parts/file-facts.ts';
import { imageView, picture, type ImageView, type Picture } from './parts/image.ts';
import { memberLock, type MemberLock } from './parts/member-lock.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { personView, type PersonView } from './parts/person.ts';
import type { Fact } from './parts/pieces.ts';
import { markdownOf, type Markdown } from './parts/section-front.ts';
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
  body: Markdown | null;
  programme: ProgrammeDay[];
  speakers: { name: string; detail: string | null }[];
  documents: FileView[];
  /** Set where some documents are for members only. */
  memberDocuments: { label: string; href: string } | null;
  contact: PersonView | null;
  review: Markdown | null;
  /** "230 vor Ort, 270 online" */
  attendance: string | null;
  /** Set on a members' event: what is behind the lock and how to get there. */
  lock: MemberLock | null;
  /** Null of an event that is over. */
  sharing: SharingView | null;
  /** Next ones of the same series; empty beside an event that is over. */
  related: readonly EventRow[];
}

const relatedMaximum = 3;

/**
 * The soonest others of the same series; none beside an event that is over. The pages of twenty years
 * would else change with each of the next dates; they lead to the series, which has them all.
 */
const relatedTo = (site: Site, event: Event): readonly EventRow[] => {
  const upcoming = upcomingEvents(site);
  if (placeIn(upcoming, event) < 0) return [];
  const others = event.seriesIds.flatMap((id) =>
    // One more than shown, because the event itself may be among them.
    inSeries(upcoming, id).slice(0, relatedMaximum + 1),
  );
  const soonest = [...new Set(others)]
    .filter((other) => other.id !== event.id)
    .toSorted((a, b) => placeIn(upcoming, a) - placeIn(upcoming, b))
    .slice(0, relatedMaximum);
  return eventRows(site, soonest);
};

const detailsView = (
  details: EventDetails | null,
  hrefs: readonly (string | null)[],
  memberHref: string,
) => {
  const documents = details?.documents ?? [];
  return {
    body: markdownOf(details?.body ?? null),
    review: markdownOf(details?.review ?? null),
    programme: programmeDays(details?.programme ?? []),
    speakers: (details?.speakers ?? []).map(({ name, role, organisation }) => ({
      name,
      detail: [role, organisation].filter((part) => part !== null).join(', ') || null,
    })),
    documents: documents
      .map((file, index) => fileView(file, hrefs[index] ?? null))
      .filter(({ href }) => href !== null),
    memberDocuments: hrefs.includes(null)
      ? { label: 'Weitere Unterlagen im Mitgliederbereich', href: memberHref }
      : null,
  };
};

const eventView = remember(
  (
    event: Event,
    around: Surroundings,
    relations: EventRelations,
    /** The last moment of the event that has come: nothing about it depends on more of the clock. */
    now: string,
    image: ImageView | null,
    hrefs: readonly (string | null)[],
    isTitleShared: boolean,
    related: readonly EventRow[],
    membershipText: string,
  ): EventView => {
    const { slug, details } = event;
    const { publicUrl, chrome } = around;
    const { siteName } = chrome;
    const date = eventDateBlock(event);
    const when = `${date.phrase}, ${placePhrase(event)}`;
    const phase = eventPhase(event, now);
    const colour = eventColour(relations);
    const memberHref = `${paths.memberArea}veranstaltung/?id=${encodeURIComponent(event.id)}`;
    return {
      ...pageView(around, {
        path: paths.event(slug),
        title: event.title,
        description: `${when}: ${event.lead}`,
        trail: [{ label: 'Veranstaltungen', href: paths.events }],
        distinction: isTitleShared ? date.phrase : null,
        images: [image],
        graphic: eventGraphic(event, colour, siteName),
        things: (share) => [eventThing(event, relations, { siteName, publicUrl, image: share })],
      }),
      slug,
      title: event.title,
      motto: event.motto,
      formatLabel: eventFormatLabels[event.format],
      lead: event.lead,
      phase,
      banner: eventBanner(event, now),
      badges: eventBadges(event, now),
      colour,
      picture: picture(image, slug, colour),
      date,
      time: eventTimePhrase(event),
      series: relations.series.map(seriesLink),
      topics: relations.topics.map(topicLink),
      facts: eventFacts(event, relations, now),
      parts: eventParts(event, relations),
      registration: registrationView(event, now),
      calendarHref: paths.eventCalendar(slug),
      ...detailsView(details, hrefs, memberHref),
      contact: relations.contact === null ? null : personView(relations.contact),
      attendance: attendancePhrase(event),
      lock: event.audience === 'members' ? memberLock('event', memberHref, membershipText) : null,
      sharing: phase === 'past' ? null : eventSharing(event, when, publicUrl),
      related,
    };
  },
);

export const selectEvent = (site: Site, slug: string): EventView | null => {
  const event = site.events.bySlug.get(slug);
  if (event === undefined) return null;
  return eventView(
    event,
    surroundings(site, paths.event(slug)),
    relationsOf(site, event),
    eventMoment(site, event),
    imageView(site, event.details?.image ?? null),
    fileHrefs(site, event.details?.documents ?? []),
    isTitleShared(site.events.all, event),
    relatedTo(site, event),
    site.settings.membershipText,
  );
};
