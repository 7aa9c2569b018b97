import {
  dayOf,
  formatDayWithWeekday,
  formatTime,
  formatTimeRange,
  type MemberEvent,
} from '@netzwerk/shared';

type Slot = MemberEvent['programme'][number];

const Slots = ({ slots }: { slots: readonly Slot[] }) => (
  <ol class="timetable">
    {slots.map((slot) => (
      <li key={`${slot.start} ${slot.title}`}>
        <time dateTime={slot.start}>
          {slot.end === null ? formatTime(slot.start) : formatTimeRange(slot.start, slot.end)}
        </time>
        <div>
          <p>
            <strong>{slot.title}</strong>
          </p>
          {slot.description && <p>{slot.description}</p>}
          {slot.speakers && <p class="quiet">{slot.speakers}</p>}
        </div>
      </li>
    ))}
  </ol>
);

/** A timetable a day, the day named only where there are several. */
export const Programme = ({ slots }: { slots: readonly Slot[] }) => {
  const days = [...new Set(slots.map(({ start }) => dayOf(start)))];
  return (
    <>
      {days.map((day) => (
        <div key={day}>
          {days.length > 1 && <h3 class="day-title">{formatDayWithWeekday(day)}</h3>}
          <Slots slots={slots.filter(({ start }) => dayOf(start) === day)} />
        </div>
      ))}
    </>
  );
};
