import { approvalRulesForm } from './approval-rules';
import { articleForm } from './article';
import { imageForm, linkForm, videoForm } from './content-components';
import { eventForm } from './event';
import {
  eventDocumentForm,
  eventPartForm,
  programmeSlotForm,
  questionForm,
  speakerForm,
} from './event-components';
import type { EntryForm } from './form';
import { guideFileForm, guideForm } from './guide';
import { inquiryForm } from './inquiry';
import { memberContactForm, memberForm } from './member';
import { memberAccountForm } from './member-account';
import { newsletterIssueForm, newsletterSectionForm } from './newsletter';
import { pageForm } from './page';
import { personForm } from './person';
import { practiceExampleForm } from './practice-example';
import { redirectForm } from './redirect';
import { seriesForm } from './series';
import { figureForm, siteSettingsForm } from './site-settings';
import { topicForm } from './topic';
import { venueForm } from './venue';

export const contentTypeForms: readonly EntryForm[] = [
  topicForm,
  eventForm,
  guideForm,
  articleForm,
  pageForm,
  practiceExampleForm,
  newsletterIssueForm,
  seriesForm,
  memberForm,
  personForm,
  venueForm,
  redirectForm,
  siteSettingsForm,
  approvalRulesForm,
  memberAccountForm,
  inquiryForm,
];

export const componentForms: readonly EntryForm[] = [
  imageForm,
  videoForm,
  linkForm,
  eventPartForm,
  programmeSlotForm,
  speakerForm,
  questionForm,
  eventDocumentForm,
  guideFileForm,
  memberContactForm,
  figureForm,
  newsletterSectionForm,
];

const formsByUid = new Map(
  [...contentTypeForms, ...componentForms].map((form) => [form.uid, form]),
);

/** How a type or component appears to an editor; undefined for what no editor sees. */
export const formOf = (uid: string): EntryForm | undefined => formsByUid.get(uid);

/** German name of a field as the editor sees it, for messages. */
export const fieldLabel = (uid: string, field: string): string =>
  formsByUid.get(uid)?.fields[field]?.label ?? field;
