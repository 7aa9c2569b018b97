import type { Event, Guide } from '@netzwerk/shared';

/**
 * The CMS already leaves out what is for members. This is the second lock: whatever a snapshot
 * carries, nothing behind this line can show a member event's or member guide's inside.
 */
export const publicHalfOfEvent = (event: Event): Event =>
  event.audience === 'public'
    ? event
    : {
        ...event,
        details: null,
        registration: null,
        feeText: null,
        hostMemberId: null,
        parts: event.parts.map((part) => ({
          ...part,
          title: null,
          venueId: null,
          capacityOnSite: null,
          capacityOnline: null,
        })),
      };

export const publicHalfOfGuide = (guide: Guide): Guide =>
  guide.visibility === 'public'
    ? guide
    : { ...guide, body: null, files: [], edition: null, changeNote: null, image: null };
