import { memberEventListSchema, type MemberEventSummary, type Session } from '@netzwerk/shared';
import { AccountMenu } from '../parts/account-menu.tsx';
import { Band } from '../parts/band.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAnswer } from '../session/use-answer.ts';
import { EventRow } from './event-row.tsx';
import { splitByTime } from './event-words.ts';

const list = { method: 'GET', path: 'events', answer: memberEventListSchema } as const;

const Rows = ({ events, none }: { events: readonly MemberEventSummary[]; none: string }) =>
  events.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul class="rows rows-wide">
      {events.map((event) => (
        <EventRow key={event.id} event={event} />
      ))}
    </ul>
  );

interface Props {
  session: Session;
  now: string;
}

export const EventsPage = ({ session, now }: Props) => {
  const { loading, retry } = useAnswer(list);
  return (
    <>
      <PageHead
        title="Veranstaltungen"
        lead="Alle Termine mit Programm, Ort, Zugang und Unterlagen, auch die nur für Mitglieder."
        legend={<AccountMenu session={session} />}
      />
      <Loaded loading={loading} retry={retry} waiting="Die Veranstaltungen werden geladen …">
        {({ events }) => {
          const { upcoming, past } = splitByTime(events, now);
          return (
            <>
              <Band id="upcoming" title="Kommende Termine">
                <Rows events={upcoming} none="Zurzeit ist kein Termin angekündigt." />
              </Band>
              <Band id="past" title="Vergangene Veranstaltungen">
                <Rows events={past} none="Es gibt noch keine vergangenen Veranstaltungen." />
              </Band>
            </>
          );
        }}
      </Loaded>
    </>
  );
};
