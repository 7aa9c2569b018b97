import { z } from 'zod';

/** Anliegen: what somebody has written to the office through a form of the site. */
export const inquiryKindSchema = z.enum([
  'question',
  'suggestion',
  'consultation',
  'barrier',
  'format',
]);
export type InquiryKind = z.infer<typeof inquiryKindSchema>;

export const inquiryStateSchema = z.enum(['new', 'in-progress', 'answered']);
export type InquiryState = z.infer<typeof inquiryStateSchema>;

/**
 * Days until the answer. For barriers and documents that somebody cannot use: § 5 Abs. 2 BITVNRW
 * (two weeks, at most six where the matter is difficult, then with word in between), for the
 * feedback mechanism of § 10b Abs. 2 Nr. 2 BGG NRW and of the model statement in the annex of
 * (EU) 2018/1523, which itself names no number of days. For the rest it is what the office promises.
 */
export const inquiryReplyDays: Readonly<Record<InquiryKind, number>> = {
  question: 7,
  suggestion: 7,
  consultation: 7,
  barrier: 14,
  format: 14,
};

/** So long after the answer an inquiry is kept; the privacy page says the same. */
export const inquiryKeptMonths = 6;

const fieldNames = [
  'kind',
  'municipality',
  'document',
  'wish',
  'page',
  'message',
  'name',
  'email',
] as const;
export type InquiryFieldName = (typeof fieldNames)[number];

export interface InquiryField {
  name: InquiryFieldName;
  label: string;
  /** What it is for, or how to write it. */
  hint: string | null;
  /** Said at the field when it is empty; null where it may be. */
  missing: string | null;
  control: 'line' | 'text' | 'email' | 'choice' | 'hidden';
  maxLength: number;
  autocomplete?: 'name' | 'email';
  choices?: readonly { value: InquiryKind; label: string; hint: string | null }[];
}

const name: InquiryField = {
  name: 'name',
  label: 'Name (freiwillig)',
  hint: 'Damit wir Sie ansprechen können.',
  missing: null,
  control: 'line',
  maxLength: 120,
  autocomplete: 'name',
};

const email: InquiryField = {
  name: 'email',
  label: 'E-Mail-Adresse',
  hint: 'Brauchen wir, um Ihnen zu antworten.',
  missing: 'Bitte geben Sie Ihre E-Mail-Adresse an, damit wir antworten können.',
  control: 'email',
  maxLength: 254,
  autocomplete: 'email',
};

/** The same field in another form. */
export const emailField = (hint: string): InquiryField => ({ ...email, hint });

/** A column of the database holds 255. */
const lineMaximum = 250;
const messageMaximum = 5000;
const messageLimit = 'Höchstens 5.000 Zeichen.';
const message = (label: string, hint: string, missing: string | null): InquiryField => ({
  name: 'message',
  label,
  hint: `${hint} ${messageLimit}`,
  missing,
  control: 'text',
  maxLength: messageMaximum,
});

const page = (control: 'line' | 'hidden'): InquiryField => ({
  name: 'page',
  label: 'Um welche Seite geht es? (freiwillig)',
  hint: 'Die Adresse der Seite oder der Titel der Datei. Betrifft es die ganze Website, lassen Sie das Feld leer.',
  missing: null,
  control,
  maxLength: lineMaximum,
});

/** The forms of the site: one mechanism, three occasions. */
export const inquiryFormSchema = z.enum(['message', 'barrier', 'format']);
export type InquiryForm = z.infer<typeof inquiryFormSchema>;

/** What each form asks for, in its order. Nothing else is taken. */
export const inquiryFields: Readonly<Record<InquiryForm, readonly InquiryField[]>> = {
  message: [
    {
      name: 'kind',
      label: 'Worum geht es?',
      hint: null,
      missing: 'Bitte wählen Sie, worum es geht.',
      control: 'choice',
      maxLength: 40,
      choices: [
        { value: 'question', label: 'Frage', hint: null },
        { value: 'suggestion', label: 'Anregung oder Kritik', hint: null },
        {
          value: 'consultation',
          label: 'Anfrage zur Fachberatung',
          hint: 'Auch für Kommunen, die nicht Mitglied sind.',
        },
      ],
    },
    {
      name: 'municipality',
      label: 'Kommune (nur für die Fachberatung)',
      hint: 'Stadt oder Gemeinde, um die es bei der Beratung geht.',
      missing: null,
      control: 'line',
      maxLength: 120,
    },
    message(
      'Ihre Nachricht',
      'Bitte keine vertraulichen Unterlagen und keine Angaben über andere Personen.',
      'Bitte schreiben Sie Ihre Nachricht.',
    ),
    name,
    email,
  ],
  barrier: [
    page('line'),
    message(
      'Was geht nicht?',
      'Was wollten Sie tun, und was ist passiert? Hilfreich ist auch, womit Sie arbeiten, zum Beispiel mit Tastatur, Vergrößerung oder Screenreader.',
      'Bitte beschreiben Sie, was nicht geht.',
    ),
    name,
    {
      ...email,
      label: 'E-Mail-Adresse (freiwillig)',
      hint: 'Nur nötig, wenn Sie eine Antwort wünschen.',
      missing: null,
    },
  ],
  format: [
    {
      name: 'document',
      label: 'Welches Dokument?',
      hint: 'Titel oder Adresse des Dokuments.',
      missing: 'Bitte nennen Sie das Dokument.',
      control: 'line',
      maxLength: lineMaximum,
    },
    {
      name: 'wish',
      label: 'In welcher Form brauchen Sie es?',
      hint: 'Zum Beispiel als barrierefreies PDF, als Word-Datei, in Großdruck, in Leichter Sprache oder vorgelesen.',
      missing: 'Bitte nennen Sie die Form, in der Sie das Dokument brauchen.',
      control: 'line',
      maxLength: lineMaximum,
    },
    page('hidden'),
    message(
      'Möchten Sie uns noch etwas dazu sagen? (freiwillig)',
      'Zum Beispiel, bis wann Sie es brauchen.',
      null,
    ),
    name,
    email,
  ],
};

/** As a form carries it: text for each of its fields; what is not there counts as empty. */
export const inquiryValuesSchema = z.record(z.string(), z.string());
export type InquiryValues = z.infer<typeof inquiryValuesSchema>;

/** What the gateway sends to the CMS: `POST /api/inquiries` → {@link inquiryAnswerSchema}. */
export const inquirySubmissionSchema = z.strictObject({
  form: inquiryFormSchema,
  /** Drawn with the form: however often it is sent, it is stored once. */
  key: z.uuid(),
  values: inquiryValuesSchema,
});
export type InquirySubmission = z.infer<typeof inquirySubmissionSchema>;

export const inquiryProblemSchema = z.object({ field: z.enum(fieldNames), message: z.string() });
export type InquiryProblem = z.infer<typeof inquiryProblemSchema>;

/** What people quote and search for; says nothing about them. */
export const inquiryReferenceSchema = z.string().regex(/^NI-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

export const inquiryAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('stored'), reference: inquiryReferenceSchema }),
  z.object({ outcome: z.literal('invalid'), problems: z.array(inquiryProblemSchema).min(1) }),
  /** Too often from one place, or not what a form of this site sends. */
  z.object({ outcome: z.enum(['too-many', 'refused']) }),
]);
export type InquiryAnswer = z.infer<typeof inquiryAnswerSchema>;

export type CheckedInquiry = { kind: InquiryKind } & Readonly<
  Record<Exclude<InquiryFieldName, 'kind'>, string | null>
>;

/** Line breaks and tabs belong into running text; in a line, and everything else, they do harm. */
const forbidden = { line: /[\p{Cc}\u2028\u2029]/u, text: /[^\P{Cc}\n\t]/u } as const;

const emailSchema = z.email();

const tidy = (value: string): string => value.replace(/\r\n?/g, '\n').trim();

const problemOf = (field: InquiryField, value: string): string | null => {
  if (value === '') return field.missing;
  if (value.length > field.maxLength) {
    const [given, maximum] = [value.length, field.maxLength].map((n) => n.toLocaleString('de-DE'));
    return `Das sind ${given} Zeichen; hier passen höchstens ${maximum} hinein. Bitte kürzen Sie.`;
  }
  if (forbidden[field.control === 'text' ? 'text' : 'line'].test(value))
    return 'Hier stehen Steuerzeichen, die wir nicht annehmen. Bitte tippen Sie den Text neu ein.';
  if (field.control === 'email' && !emailSchema.safeParse(value).success)
    return 'Diese E-Mail-Adresse ist nicht vollständig. Sie sieht etwa so aus: name@example.org.';
  if (field.choices && !field.choices.some((choice) => choice.value === value))
    return field.missing;
  return null;
};

/** What is wrong with an address that another form asks for; null where nothing is. */
export const emailProblemOf = (value: string, missing: string): string | null =>
  problemOf({ ...email, missing }, tidy(value));

export type InquiryCheck =
  { inquiry: CheckedInquiry } | { problems: InquiryProblem[] } | { unknown: string[] };

/** Checks what a form carries; problems come in the order of the form, one per field. */
export const checkInquiry = (form: InquiryForm, values: InquiryValues): InquiryCheck => {
  const fields = inquiryFields[form];
  const known = new Set<string>(fields.map((field) => field.name));
  const unknown = Object.keys(values).filter((given) => !known.has(given));
  if (unknown.length > 0) return { unknown };

  const given = (field: InquiryFieldName): string => tidy(values[field] ?? '');
  const isConsultation = form === 'message' && given('kind') === 'consultation';
  const problems = fields.flatMap((field): InquiryProblem[] => {
    const asked =
      field.name === 'municipality' && isConsultation
        ? { ...field, missing: 'Bitte nennen Sie die Kommune, um die es bei der Beratung geht.' }
        : field;
    const problem = problemOf(asked, given(field.name));
    return problem === null ? [] : [{ field: field.name, message: problem }];
  });
  if (problems.length > 0) return { problems };

  const textOf = (field: InquiryFieldName): string | null => given(field) || null;
  return {
    inquiry: {
      kind: inquiryKindSchema.parse(form === 'message' ? given('kind') : form),
      municipality: textOf('municipality'),
      document: textOf('document'),
      wish: textOf('wish'),
      page: textOf('page'),
      message: textOf('message'),
      name: textOf('name'),
      email: textOf('email'),
    },
  };
};
