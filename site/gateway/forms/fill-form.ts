import { escapeHtml } from '../../search/answers/render-search-results.ts';

/** Why a form comes back although nothing at a single field is wrong; worded by the page itself. */
export type FormNotice =
  | 'unavailable'
  | 'too-many'
  | 'once-more'
  | 'too-large'
  | 'foreign'
  | 'refused'
  /** Of links in mails: too old, or none of ours. */
  | 'expired'
  | 'unknown';

/** By the names of the fields; of boxes that were ticked, their value. */
export type FormValues = Record<string, string>;

interface FormProblem {
  field: string;
  message: string;
}

export interface FormState {
  token: string;
  values: FormValues;
  problems?: readonly FormProblem[];
  notice?: FormNotice;
}

/** Where the static page takes the summary. */
const marker = '<!--form-summary-->';
const notices =
  /<template data-notice="([a-z-]+)"(?: data-heading="([^"]*)")?[^>]*>([\s\S]*?)<\/template>/g;
const usualHeading = 'Ihre Nachricht ist noch nicht bei uns';

const summary = (title: string, inner: string): string =>
  // Without a script `autofocus` is what brings people to it; the rest as GOV.UK words it.
  `<div class="notice form-summary" role="alert" tabindex="-1" autofocus aria-labelledby="meldung-titel"><h2 id="meldung-titel">${title}</h2>${inner}</div>`;

const problemList = (problems: readonly FormProblem[]): string =>
  `<ul>${problems
    .map(({ field, message }) => `<li><a href="#f-${field}">${escapeHtml(message)}</a></li>`)
    .join('')}</ul>`;

const attributeOf = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

const withValue = (tag: string, values: FormValues, token: string): string => {
  const name = attributeOf(tag, 'name') ?? '';
  if (name === 'token') return tag.replace(/^<input/, () => `<input value="${token}"`);
  const value = values[name];
  if (value === undefined || ['radio', 'checkbox'].includes(attributeOf(tag, 'type') ?? '')) {
    const isChosen = value !== undefined && attributeOf(tag, 'value') === value;
    return isChosen ? tag.replace(/^<input/, '<input checked') : tag;
  }
  return tag.replace(/^<input/, () => `<input value="${escapeHtml(value)}"`);
};

const withText = (tag: string, values: FormValues): string => {
  const value = values[attributeOf(tag, 'name') ?? ''] ?? '';
  // The first line break after the tag is not part of the text.
  return `${tag}\n${escapeHtml(value)}`;
};

/** The field (of several choices: their group) says that it is wrong and where it says why. */
const withProblem = (page: string, { field, message }: FormProblem): string =>
  page
    .replace(`data-row="${field}"`, `data-row="${field}" data-wrong`)
    .replace(
      new RegExp(`(<p\\b[^>]*\\sid="f-${field}-fehler"[^>]*>)(?=</p>)`),
      (tag) => `${tag}<span class="unseen">Fehler: </span>${escapeHtml(message)}`,
    )
    .replace(new RegExp(`<[^>]*\\sdata-control="${field}"[^>]*>`), (tag) => {
      const hint = attributeOf(tag, 'aria-describedby');
      const described = [`f-${field}-fehler`, hint].filter(Boolean).join(' ');
      const invalid = tag.startsWith('<fieldset') ? '' : ' aria-invalid="true"';
      return tag
        .replace(/\saria-describedby="[^"]*"/, '')
        .replace(/\sdata-control=/, `${invalid} aria-describedby="${described}" data-control=`);
    });

/**
 * The static page of a form with what was typed in its fields, with what is wrong at the top and at
 * the fields, and with the title saying so. What people typed is only ever inserted escaped, and by
 * functions, because `$&` in a replacement text would mean something.
 */
export const fillForm = (
  page: string,
  { token, values, problems = [], notice }: FormState,
): string => {
  const said = [...page.matchAll(notices)].find(([, name]) => name === notice);
  const heading = said?.[2];
  const [state, top] =
    problems.length > 0
      ? ['Fehler: ', summary('Bitte prüfen Sie Ihre Angaben', problemList(problems))]
      : notice === undefined
        ? ['', '']
        : [
            heading === undefined ? 'Nicht gesendet: ' : `${heading}: `,
            summary(heading ?? usualHeading, said?.[3] ?? ''),
          ];
  const filled = page
    .replace(notices, '')
    .replace(/<input\b[^>]*\bname="[^>]*>/g, (tag) => withValue(tag, values, token))
    .replace(/<textarea\b[^>]*>/g, (tag) => withText(tag, values));
  return problems
    .reduce(withProblem, filled)
    .replace(marker, () => top)
    .replace(/<title>/, () => `<title>${state}`);
};
