import {
  inquiryAnswerSchema,
  inquiryFields,
  paths,
  type InquiryForm,
  type InquirySubmission,
  type InquiryValues,
} from '@netzwerk/shared';
import { inquiryRoute } from '../cms-routes.ts';
import { askCms } from '../forms/ask-cms.ts';
import type { SiteForm, Verdict } from '../forms/site-form.ts';

const kinds: Readonly<Record<string, string>> = {
  frage: 'question',
  anregung: 'suggestion',
  fachberatung: 'consultation',
};

/** What a link to a form may fill in: `?seite=/themen/x/`, `?dokument=…`, `?anliegen=fachberatung`. */
const valuesFromQuery = (form: InquiryForm, query: string): InquiryValues => {
  const asked = new URLSearchParams(query);
  const given = {
    kind: kinds[asked.get('anliegen') ?? ''],
    page: asked.get('seite') ?? undefined,
    document: asked.get('dokument') ?? undefined,
  };
  const values: InquiryValues = {};
  for (const { name, maxLength } of inquiryFields[form]) {
    const value = name in given ? given[name as keyof typeof given] : undefined;
    if (value !== undefined) values[name] = value.replace(/\p{Cc}/gu, ' ').slice(0, maxLength);
  }
  return values;
};

const inquiryForm = (form: InquiryForm): SiteForm => ({
  minimumMs: 3_000,
  prefill: async (_request, query) => ({ values: valuesFromQuery(form, query) }),
  send: async (request, { key, values }, parts): Promise<Verdict> => {
    const body: InquirySubmission = { form, key, values };
    const answer = await askCms(
      request,
      { route: inquiryRoute, body, answer: inquiryAnswerSchema },
      parts,
    );
    if (answer === null) return { notice: 'unavailable', status: 503 };
    if (answer.outcome === 'stored')
      return { location: `${paths.messageSent}?vorgang=${answer.reference}` };
    if (answer.outcome === 'invalid') return { problems: answer.problems, status: 422 };
    return answer.outcome === 'too-many'
      ? { notice: 'too-many', status: 429 }
      : { notice: 'refused', status: 400 };
  },
});

/** The forms to the office, by their addresses. */
export const inquiryForms: Readonly<Record<string, SiteForm>> = {
  [paths.writeMessage]: inquiryForm('message'),
  [paths.reportBarrier]: inquiryForm('barrier'),
  [paths.requestFormat]: inquiryForm('format'),
};
