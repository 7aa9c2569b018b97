import type { EntryForm } from './form';

const switchFor = (label: string) => ({ label, size: 6 as const });

export const approvalRulesForm: EntryForm = {
  uid: 'api::approval-rules.approval-rules',
  titleField: 'title',
  rows: [
    ['event', 'article'],
    ['guide', 'page'],
    ['topic', 'practiceExample'],
    ['newsletterIssue'],
  ],
  fields: {
    // In no row: it only gives the form its heading.
    title: { label: 'Bezeichnung', readOnly: true },
    event: {
      ...switchFor('Veranstaltungen'),
      help: 'Ja: Wer den Entwurf zuletzt geändert hat, kann ihn nicht allein veröffentlichen.',
    },
    article: switchFor('Meldungen'),
    guide: switchFor('Leitfäden'),
    page: switchFor('Seiten'),
    topic: switchFor('Themen'),
    practiceExample: switchFor('Praxisbeispiele'),
    newsletterIssue: switchFor('Newsletter'),
  },
};
