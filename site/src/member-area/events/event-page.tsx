import {
  eventFormatLabels,
  eventStateLabels,
  memberEventSchema,
  type MemberEvent,
  type Session,
} from '@netzwerk/shared';
import { useState } from 'preact/hooks';
import { addresses } from '../addresses.ts';
import { AccountMenu } from '../parts/account-menu.tsx';
import { Band } from '../parts/band.tsx';
import { FileDownloads } from '../parts/file-downloads.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Message } from '../parts/message.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { readQuery } from '../parts/query.ts';
import { RichHtml } from '../parts/rich-html.tsx';
import { useAnswer } from '../session/use-answer.ts';
import { useShell } from '../shell.ts';
import { EventFacts } from './event-facts.tsx';
import { EventStamps } from './event-row.tsx';
import { Programme } from './programme.tsx';

interface EventProps {
  event: MemberEvent;
  session: Session;
  now: string;
}

const Speakers = ({ speakers }: Pick<MemberEvent, 'speakers'>) => (
  <ul class="entries">
    {speakers.map(({ name, role, organisation }) => (
      <li key={name}>
        <strong>{name}</strong>
        {(role ?? organisation) && (
          <p class="quiet">{[role, organisation].filter(Boolean).join(', ')}</p>
        )}
      </li>
    ))}
  </ul>
);

const Event = ({ event, session, now }: EventProps) => (
  <>
    <PageHead
      title={event.title}
      kicker={eventFormatLabels[event.format]}
      lead={event.lead}
      legend={<AccountMenu session={session} />}
    >
      <EventStamps event={event} />
    </PageHead>
    {event.state !== 'scheduled' && (
      <div class="wrap">
        <Message role="status" title={`Diese Veranstaltung ist ${eventStateLabels[event.state]}`}>
          {event.stateNotice && <p>{event.stateNotice}</p>}
        </Message>
      </div>
    )}
    {event.reviewHtml && (
      <Band id="review" title="Rückblick">
        <RichHtml html={event.reviewHtml} />
      </Band>
    )}
    <Band id="facts" title="Auf einen Blick">
      <EventFacts event={event} now={now} />
    </Band>
    {event.documents.length > 0 && (
      <Band id="documents" title="Unterlagen">
        <FileDownloads files={event.documents} />
      </Band>
    )}
    {event.bodyHtml && (
      <Band id="about" title="Worum es geht">
        <RichHtml html={event.bodyHtml} />
      </Band>
    )}
    {event.programme.length > 0 && (
      <Band id="programme" title="Programm">
        <Programme slots={event.programme} />
      </Band>
    )}
    {event.speakers.length > 0 && (
      <Band id="speakers" title="Mitwirkende">
        <Speakers speakers={event.speakers} />
      </Band>
    )}
    <div class="wrap">
      <p>
        <a class="more" href={addresses.events}>
          Alle Veranstaltungen
        </a>
      </p>
    </div>
  </>
);

interface Props {
  session: Session;
  now: string;
}

export const EventPage = ({ session, now }: Props) => {
  const { title } = useShell();
  const [call] = useState(() => ({
    method: 'GET' as const,
    path: `events/${encodeURIComponent(readQuery('id') || '-')}`,
    answer: memberEventSchema,
  }));
  const { loading, retry } = useAnswer(call);
  return (
    <>
      {loading.kind !== 'ready' && (
        <PageHead title={title} legend={<AccountMenu session={session} />} />
      )}
      <Loaded
        loading={loading}
        retry={retry}
        waiting="Die Veranstaltung wird geladen …"
        list={{ label: 'Zu den Veranstaltungen', href: addresses.events }}
      >
        {(event) => <Event event={event} session={session} now={now} />}
      </Loaded>
    </>
  );
};
