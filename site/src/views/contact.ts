import { paths, type Person } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { organisationThing } from '../structured-data/organisation.ts';
import { personView, type PersonView } from './parts/person.ts';
import type { TextLink } from './parts/pieces.ts';
import { frontView, type FrontView } from './parts/section-front.ts';

export interface ContactPerson extends PersonView {
  /** What to ask this person about. */
  responsibleFor: string | null;
}

export interface ContactView extends FrontView {
  /** The office's people in the order of the office. Address and hours: `chrome.office`. */
  office: ContactPerson[];
  /** Who to ask about a topic. */
  byTopic: { topic: TextLink; persons: PersonView[] }[];
  /** The ways to write from this site. */
  forms: (TextLink & { note: string })[];
}

const contactPerson = (person: Person): ContactPerson => ({
  ...personView(person),
  responsibleFor: person.responsibleFor,
});

const forms: ContactView['forms'] = [
  {
    label: 'Nachricht schreiben',
    href: paths.writeMessage,
    note: 'Fragen, Anregungen und Kritik. Sie hören innerhalb einer Woche von uns.',
  },
  {
    label: 'Fachberatung anfragen',
    href: `${paths.writeMessage}?anliegen=fachberatung`,
    note: 'Für alle Kommunen in Nordrhein-Westfalen, auch wenn sie nicht Mitglied sind.',
  },
  {
    label: 'Barriere melden',
    href: paths.reportBarrier,
    note: 'Etwas auf dieser Website lässt sich nicht lesen oder bedienen.',
  },
  {
    label: 'Dokument in anderer Form anfordern',
    href: paths.requestFormat,
    note: 'Zum Beispiel als barrierefreies PDF, in Großdruck oder in Leichter Sprache.',
  },
  {
    label: 'Newsletter bestellen',
    href: paths.newsletter,
    note: 'Etwa alle zwei Monate, mit den Themen, die Sie wählen.',
  },
];

export const selectContact = (site: Site): ContactView => {
  return {
    ...frontView(site, 'kontakt', {
      things: () => [organisationThing(site.settings, site.publicUrl)],
    }),
    office: [...site.persons.values()].filter(({ office }) => office).map(contactPerson),
    byTopic: site.topics.all
      .map((topic) => ({
        topic: { label: topic.title, href: paths.topic(topic.slug) },
        persons: pick(site.persons, topic.contactIds).map(personView),
      }))
      .filter(({ persons }) => persons.length > 0),
    forms,
  };
};
