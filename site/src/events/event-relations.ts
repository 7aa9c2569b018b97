import type { Event, Member, Person, Series, Topic, Venue } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import { remember, rememberOfEach } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';

/** What an event names by id; what is not published is left out. */
export interface EventRelations {
  readonly series: readonly Series[];
  readonly topics: readonly Topic[];
  /** Each once, in the order of the parts. */
  readonly venues: readonly Venue[];
  readonly host: Member | null;
  readonly contact: Person | null;
}

const relations = remember(
  (
    _event: Event,
    series: readonly Series[],
    topics: readonly Topic[],
    venues: readonly Venue[],
    host: Member | null,
    contact: Person | null,
  ): EventRelations => ({ series, topics, venues, host, contact }),
);

type ById<Entry> = ReadonlyMap<string, Entry>;

const found = remember(
  (
    event: Event,
    series: ById<Series>,
    topics: ById<Topic>,
    venues: ById<Venue>,
    members: ById<Member>,
    persons: ById<Person>,
  ): EventRelations =>
    relations(
      event,
      pick(series, event.seriesIds),
      pick(topics, event.topicIds),
      pick(venues, [...new Set(event.parts.map(({ venueId }) => venueId))]),
      pick(members, [event.hostMemberId])[0] ?? null,
      pick(persons, [event.details?.contactId ?? null])[0] ?? null,
    ),
);

/** The same object as long as nothing of it has changed. */
export const relationsOf = rememberOfEach(
  ({ events }: Site) => events.all,
  (site, event: Event): EventRelations =>
    found(event, site.series.byId, site.topics.byId, site.venues, site.members.byId, site.persons),
);
