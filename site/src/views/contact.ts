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
  reportBarrier: TextLink;
}

const contactPerson = (person: Person): ContactPerson => ({
  ...personView(person),
  responsibleFor: person.responsibleFor,
});

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
    reportBarrier: { label: 'Barriere melden', href: paths.reportBarrier },
  };
};
