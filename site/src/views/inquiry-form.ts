import {
  inquiryFields,
  inquiryKeptMonths,
  paths,
  type InquiryField,
  type InquiryForm,
} from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { personView, type PersonView } from './parts/person.ts';
import { frontView, requiredPage, type Markdown } from './parts/section-front.ts';

/** A form with which people write to the office; the gateway puts values and errors into it. */
export interface InquiryFormView extends PageView {
  title: string;
  lead: string;
  action: string;
  fields: readonly InquiryField[];
  send: string;
  /** When there will be an answer. */
  replyPhrase: string;
  keptMonths: number;
  body: Markdown | null;
  contacts: PersonView[];
}

const formOf = (form: InquiryForm, action: string, send: string) => ({
  action,
  send,
  fields: inquiryFields[form],
  keptMonths: inquiryKeptMonths,
});

const contactTrail = (site: Site) => [
  { label: site.pages.get('kontakt')?.title ?? 'Kontakt', href: paths.contact },
];

const ownPage = (
  site: Site,
  {
    path,
    title,
    lead,
    index = true,
  }: { path: string; title: string; lead: string; index?: boolean },
) => ({
  ...pageView(surroundings(site, path), {
    path,
    title,
    description: lead,
    trail: contactTrail(site),
    index,
  }),
  title,
  lead,
});

export const selectMessageForm = (site: Site): InquiryFormView => ({
  ...ownPage(site, {
    path: paths.writeMessage,
    title: 'Nachricht schreiben',
    lead: 'Fragen, Anregungen, Kritik oder eine Anfrage zur Fachberatung: Ihre Nachricht geht direkt an die Geschäftsstelle.',
  }),
  ...formOf('message', paths.writeMessage, 'Nachricht senden'),
  replyPhrase: 'Sie hören innerhalb einer Woche von uns.',
  body: null,
  contacts: [],
});

export const selectFormatForm = (site: Site): InquiryFormView => ({
  ...ownPage(site, {
    path: paths.requestFormat,
    title: 'Dokument in anderer Form anfordern',
    lead: 'Sie können ein Dokument nicht oder nicht gut lesen? Sagen Sie uns, in welcher Form Sie es brauchen. Das kostet nichts, und Sie müssen keinen Grund nennen.',
  }),
  ...formOf('format', paths.requestFormat, 'Anfrage senden'),
  replyPhrase: 'Sie hören innerhalb von zwei Wochen von uns.',
  body: null,
  contacts: [],
});

/** Title, lead and what stands below the form are the editors'. */
export const selectBarrierForm = (site: Site): InquiryFormView => ({
  ...frontView(site, 'barriere-melden'),
  ...formOf('barrier', paths.reportBarrier, 'Meldung senden'),
  replyPhrase: 'Wenn Sie eine E-Mail-Adresse angeben, hören Sie innerhalb von zwei Wochen von uns.',
  contacts: pick(site.persons, requiredPage(site, 'barriere-melden').contactIds).map(personView),
});

/** Where people are led after sending; the gateway adds the reference. */
export interface MessageSentView extends PageView {
  title: string;
  lead: string;
}

export const selectMessageSent = (site: Site): MessageSentView =>
  ownPage(site, {
    path: paths.messageSent,
    title: 'Ihre Nachricht ist angekommen',
    lead: 'Vielen Dank. Wir haben alles erhalten, was Sie eingegeben haben.',
    index: false,
  });
