import {
  audienceLabels,
  eventFormatLabels,
  eventStateLabels,
  type MemberEventSummary,
} from '@netzwerk/shared';
import { dateBlock, timePhrase } from '../../events/event-dates.ts';
import { addresses } from '../addresses.ts';
import { placePhrase } from './event-words.ts';

type Stamped = Pick<MemberEventSummary, 'state' | 'audience'>;

export const EventStamps = ({ event: { state, audience } }: { event: Stamped }) => (
  <p class="stamps">
    {state !== 'scheduled' && <span class={`stamp stamp-${state}`}>{eventStateLabels[state]}</span>}
    {audience === 'members' && <span class="stamp">{audienceLabels.members}</span>}
  </p>
);

/** Seen as on a departure board, read out as a sentence, like components/event/date-board.astro. */
const DateBoard = ({ start, end }: { start: string; end: string }) => {
  const date = dateBlock(start, end);
  return (
    <time class="board" dateTime={date.start}>
      <span class="unseen">{date.phrase}</span>
      <span aria-hidden="true">
        <span class="board-day">{date.days}</span>
        <span class="board-month">
          {date.month} {date.year}
        </span>
        {date.weekday !== null && <span class="board-weekday">{date.weekday}</span>}
      </span>
    </time>
  );
};

export const EventRow = ({ event }: { event: MemberEventSummary }) => (
  <li class={event.state === 'scheduled' ? '' : 'is-off'}>
    <div class="row-key">
      <DateBoard start={event.start} end={event.end} />
    </div>
    <div class="row-text">
      <p class="row-over">{eventFormatLabels[event.format]}</p>
      <h3>
        <a class="title-link" href={addresses.event(event.id)}>
          {event.title}
        </a>
      </h3>
      <p>{event.lead}</p>
    </div>
    <div class="row-side">
      <EventStamps event={event} />
      <p>{timePhrase(event.start, event.end)}</p>
      <p>{placePhrase(event)}</p>
    </div>
  </li>
);
