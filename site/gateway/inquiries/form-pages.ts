import { inquiryFields, paths, type InquiryForm, type InquiryValues } from '@netzwerk/shared';

const forms: Readonly<Record<string, InquiryForm>> = {
  [paths.writeMessage]: 'message',
  [paths.reportBarrier]: 'barrier',
  [paths.requestFormat]: 'format',
};

/** The form at this address; undefined where there is none. */
export const formAt = (path: string): InquiryForm | undefined =>
  Object.hasOwn(forms, path) ? forms[path] : undefined;

const kinds: Readonly<Record<string, string>> = {
  frage: 'question',
  anregung: 'suggestion',
  fachberatung: 'consultation',
};

/** What a link to a form may fill in: `?seite=/themen/x/`, `?dokument=…`, `?anliegen=fachberatung`. */
export const valuesFromQuery = (form: InquiryForm, query: string): InquiryValues => {
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
