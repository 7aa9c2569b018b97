import {
  audienceLabels,
  eventFormatLabels,
  eventModeLabels,
  type MemberEvent,
} from '@netzwerk/shared';
import type { ComponentChildren } from 'preact';
import { dateBlock, timePhrase } from '../../events/event-dates.ts';
import { safeHref, telephoneHref } from '../../views/parts/safe-href.ts';
import {
  capacityPhrase,
  placePhrase,
  registrationSentence,
  statePhrase,
  venueAddress,
} from './event-words.ts';

interface FactProps {
  term: string;
  children: ComponentChildren;
}
const Fact = ({ term, children }: FactProps) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

type Part = MemberEvent['parts'][number];
const PartTime = ({ part, named }: { part: Part; named: boolean }) => {
  const capacity = capacityPhrase(part);
  return (
    <p>
      {named && part.title && <strong>{part.title}: </strong>}
      <time dateTime={part.start}>
        {dateBlock(part.start, part.end).phrase}, {timePhrase(part.start, part.end)}
      </time>
      {capacity && <span class="quiet"> ({capacity})</span>}
    </p>
  );
};

const VenueLines = ({ venue }: { venue: MemberEvent['venues'][number] }) => {
  const website = venue.website === null ? null : safeHref(venue.website);
  return (
    <>
      <p>{website ? <a href={website}>{venue.name}</a> : venue.name}</p>
      <p>{venueAddress(venue)}</p>
      {venue.directions && <p>{venue.directions}</p>}
      {venue.accessibility && <p>Barrierefreiheit: {venue.accessibility}</p>}
    </>
  );
};

/** An address in the text becomes a link; the rest stays as it was typed. */
const OnlineAccess = ({ text }: { text: string }) => (
  <p>
    {text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((piece) => {
      const href = /^https?:/.test(piece) ? safeHref(piece) : null;
      return href ? <a href={href}>{piece}</a> : piece;
    })}
  </p>
);

const Registration = ({ event, sentence }: { event: MemberEvent; sentence: string }) => {
  const url = event.registration?.url ? safeHref(event.registration.url) : null;
  const email = event.registration?.email;
  const subject = encodeURIComponent(`Anmeldung: ${event.title}`);
  return (
    <>
      <p>{sentence}</p>
      {url && (
        <p>
          <a href={url}>Zur Anmeldung</a>
        </p>
      )}
      {email && (
        <p>
          <a href={`mailto:${email}?subject=${subject}`}>Anmelden per E-Mail an {email}</a>
        </p>
      )}
      {event.registration?.note && <p>{event.registration.note}</p>}
    </>
  );
};

const Contact = ({ contact }: { contact: NonNullable<MemberEvent['contact']> }) => (
  <>
    <p>
      {contact.name}
      {contact.role && `, ${contact.role}`}
    </p>
    {contact.phone && (
      <p>
        Telefon <a href={telephoneHref(contact.phone)}>{contact.phone}</a>
      </p>
    )}
    {contact.email && (
      <p>
        E-Mail <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
    )}
  </>
);

/** The fact sheet in the order people ask, with what only members may know. */
export const EventFacts = ({ event, now }: { event: MemberEvent; now: string }) => {
  const sentence = event.registration && registrationSentence(event, now);
  return (
    <dl class="facts">
      <Fact term="Wann">
        {event.parts.map((part) => (
          <PartTime key={part.key} part={part} named={event.parts.length > 1} />
        ))}
      </Fact>
      <Fact term="Stand">{statePhrase(event, now)}</Fact>
      <Fact term="Wo">
        {event.venues.length === 0 && placePhrase(event)}
        {event.venues.map((venue) => (
          <VenueLines key={venue.id} venue={venue} />
        ))}
        {event.venues.length > 0 && event.mode === 'hybrid' && <p>und online</p>}
      </Fact>
      {event.onlineAccess && (
        <Fact term="Online-Zugang">
          <OnlineAccess text={event.onlineAccess} />
        </Fact>
      )}
      <Fact term="Teilnahme">{eventModeLabels[event.mode]}</Fact>
      <Fact term="Art">{eventFormatLabels[event.format]}</Fact>
      <Fact term="Für wen">{audienceLabels[event.audience]}</Fact>
      {event.feeText && <Fact term="Kosten">{event.feeText}</Fact>}
      {event.placeAccessibility && (
        <Fact term="Barrierefreiheit des Ortes">{event.placeAccessibility}</Fact>
      )}
      {sentence && (
        <Fact term="Anmeldung">
          <Registration event={event} sentence={sentence} />
        </Fact>
      )}
      {event.contact && (
        <Fact term="Ansprechperson">
          <Contact contact={event.contact} />
        </Fact>
      )}
    </dl>
  );
};
