import {
  formatDay,
  newsletterConfirmDays,
  newsletterConsents,
  newsletterConsentVersion,
  newsletterProofYears,
  newsletterUnconfirmedDays,
  paths,
  type NewsletterIssue,
} from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import type { TextLink } from './parts/pieces.ts';

interface OwnPage extends PageView {
  title: string;
  lead: string;
}

const front: TextLink = { label: 'Newsletter', href: paths.newsletter };

const ownPage = (
  site: Site,
  {
    path,
    title,
    lead,
    index = false,
  }: { path: string; title: string; lead: string; index?: boolean },
): OwnPage => ({
  ...pageView(surroundings(site, path), {
    path,
    title,
    description: lead,
    trail: path === paths.newsletter ? [] : [front],
    index,
  }),
  title,
  lead,
});

/** A box of a form; the gateway ticks it. */
interface TopicChoice {
  name: string;
  label: string;
}

const topicChoices = (site: Site): TopicChoice[] =>
  site.topics.all.map(({ id, title }) => ({ name: `thema-${id}`, label: title }));

/** An issue in a list. */
export interface IssueRow extends TextLink {
  issuedOn: string;
  issuedPhrase: string;
}

const issueRow = ({ title, slug, issuedOn }: NewsletterIssue): IssueRow => ({
  label: title,
  href: paths.newsletterIssue(slug),
  issuedOn,
  issuedPhrase: formatDay(issuedOn),
});

export interface NewsletterView extends OwnPage {
  topics: TopicChoice[];
  consent: string;
  confirmDays: number;
  unconfirmedDays: number;
  proofYears: number;
  latest: IssueRow[];
}

const shownOnFront = 3;

export const selectNewsletter = (site: Site): NewsletterView => ({
  ...ownPage(site, {
    path: paths.newsletter,
    title: 'Newsletter',
    lead: 'Veranstaltungen, neue Arbeitshilfen und Meldungen des Netzwerks, etwa alle zwei Monate per E-Mail. Sie wählen die Themen und können sich mit einem Klick wieder abmelden.',
    index: true,
  }),
  topics: topicChoices(site),
  consent: newsletterConsents[newsletterConsentVersion],
  confirmDays: newsletterConfirmDays,
  unconfirmedDays: newsletterUnconfirmedDays,
  proofYears: newsletterProofYears,
  latest: site.newsletterIssues.all.slice(0, shownOnFront).map(issueRow),
});

/** A page that a link in a mail leads to: what the button on it does. */
export interface NewsletterKeyView extends OwnPage {
  action: string;
  button: string;
}

export const selectNewsletterConfirm = (site: Site): NewsletterKeyView => ({
  ...ownPage(site, {
    path: paths.newsletterConfirm,
    title: 'Newsletter bestätigen',
    lead: 'Nur noch ein Knopf: Damit bestätigen Sie, dass Sie den Newsletter selbst bestellt haben.',
  }),
  action: paths.newsletterConfirm,
  button: 'Ja, ich möchte den Newsletter',
});

export const selectNewsletterUnsubscribe = (site: Site): NewsletterKeyView => ({
  ...ownPage(site, {
    path: paths.newsletterUnsubscribe,
    title: 'Newsletter abmelden',
    lead: 'Mit dem Knopf melden Sie sich ab. Wir löschen Ihre E-Mail-Adresse sofort; Sie brauchen nichts anzugeben.',
  }),
  action: paths.newsletterUnsubscribe,
  button: 'Newsletter abmelden',
});

export interface NewsletterSettingsView extends NewsletterKeyView {
  topics: TopicChoice[];
}

export const selectNewsletterSettings = (site: Site): NewsletterSettingsView => ({
  ...ownPage(site, {
    path: paths.newsletterSettings,
    title: 'Newsletter-Themen ändern',
    lead: 'Wählen Sie, worüber Sie lesen möchten. Die Änderung gilt ab der nächsten Ausgabe.',
  }),
  action: paths.newsletterSettings,
  button: 'Themen speichern',
  topics: topicChoices(site),
});

const steps = {
  angefragt: {
    title: 'Bitte sehen Sie in Ihr Postfach',
    lead: `Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin, er gilt ${newsletterConfirmDays} Tage, und bestätigen Sie dort Ihre Bestellung. Erst dann bekommen Sie den Newsletter.`,
    note: 'Kommt nichts an, sehen Sie bitte auch im Ordner für unerwünschte Mails nach oder prüfen Sie, ob die Adresse richtig geschrieben war. Wenn Sie den Newsletter schon bekommen, steht das in der E-Mail.',
  },
  bestaetigt: {
    title: 'Der Newsletter ist bestellt',
    lead: 'Vielen Dank. Sie bekommen ihn ab der nächsten Ausgabe.',
    note: 'Wie Sie Themen ändern oder sich abmelden, steht in der E-Mail, die wir Ihnen gerade geschickt haben, und am Ende jeder Ausgabe.',
  },
  gespeichert: {
    title: 'Ihre Themen sind gespeichert',
    lead: 'Die Änderung gilt ab der nächsten Ausgabe.',
    note: 'Den Link, mit dem Sie sie wieder ändern, finden Sie am Ende jeder Ausgabe.',
  },
  abgemeldet: {
    title: 'Sie sind abgemeldet',
    lead: 'Sie bekommen keinen Newsletter mehr, und Ihre E-Mail-Adresse ist gelöscht.',
    note: 'Möchten Sie ihn wieder lesen, bestellen Sie ihn einfach neu. Alle Ausgaben stehen auch im Archiv.',
  },
} as const;
type Step = keyof typeof steps;

export const newsletterSteps = (): readonly string[] => Object.keys(steps);

const isStep = (name: string): name is Step => Object.hasOwn(steps, name);

export interface NewsletterStepView extends OwnPage {
  note: string;
}

/** Where people are led after one of the forms. */
export const selectNewsletterStep = (site: Site, step: string): NewsletterStepView | null => {
  if (!isStep(step)) return null;
  const { title, lead, note } = steps[step];
  return { ...ownPage(site, { path: paths.newsletterStep(step), title, lead }), note };
};

export interface NewsletterArchiveView extends OwnPage {
  /** Latest year first, in each the latest issue first. */
  years: { year: string; issues: IssueRow[] }[];
}

export const selectNewsletterArchive = (site: Site): NewsletterArchiveView => {
  const years = groupBy(site.newsletterIssues.all, ({ issuedOn }) => [issuedOn.slice(0, 4)]);
  return {
    ...ownPage(site, {
      path: paths.newsletterArchive,
      title: 'Newsletter-Archiv',
      lead: 'Alle Ausgaben zum Nachlesen, die neueste zuerst.',
      index: true,
    }),
    years: [...years].map(([year, issues]) => ({ year, issues: issues.map(issueRow) })),
  };
};
