import type { Event, Member, Person, Series, Topic, Venue } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import { remember, rememberWithin } from '../cms/remember.ts';
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

/** The same object as long as nothing of it has changed. */
export const relationsOf = rememberWithin((site: Site, event: Event): EventRelations =>
  relations(
    event,
    pick(site.series.byId, event.seriesIds),
    pick(site.topics.byId, event.topicIds),
    pick(site.venues, [...new Set(event.parts.map(({ venueId }) => venueId))]),
    pick(site.members.byId, [event.hostMemberId])[0] ?? null,
    pick(site.persons, [event.details?.contactId ?? null])[0] ?? null,
  ),
);
