import { z } from 'zod';
import type { Entry, Stage } from './model';
import type { Problem } from './problem';
import { instantSchema, optionalText } from './raw-values';

const partSchema = z.object({ start: instantSchema, end: instantSchema });
const slotSchema = z.object({ start: instantSchema, end: instantSchema });
const questionSchema = z.object({ kind: optionalText, options: optionalText });

/** Only what the rules below read; an impossible type in there is Strapi's to refuse. */
const draftEventSchema = z.object({
  mode: optionalText,
  state: optionalText,
  stateNotice: optionalText,
  onlineAccess: optionalText,
  registrationUrl: optionalText,
  registrationEmail: optionalText,
  registrationNote: optionalText,
  registrationOpensAt: instantSchema,
  registrationClosesAt: instantSchema,
  parts: z.array(partSchema).nullish(),
  programme: z.array(slotSchema).nullish(),
  questions: z.array(questionSchema).nullish(),
});
type DraftEvent = z.infer<typeof draftEventSchema>;

const endsAfterStart = (
  field: string,
  items: readonly { start: string | null; end: string | null }[],
): Problem[] =>
  items.flatMap(({ start, end }, index) =>
    start !== null && end !== null && end <= start
      ? [{ path: [field, index, 'end'], message: 'Das Ende muss nach dem Beginn liegen.' }]
      : [],
  );

const checkRegistration = (event: DraftEvent): Problem[] => {
  const { registrationOpensAt: opens, registrationClosesAt: closes } = event;
  const starts = (event.parts ?? []).flatMap(({ start }) => start ?? []).sort();
  const problems: Problem[] = [];
  if (opens !== null && closes !== null && opens >= closes) {
    problems.push({
      path: ['registrationOpensAt'],
      message: 'Die Anmeldung muss vor dem Anmeldeschluss beginnen.',
    });
  }
  const [firstStart] = starts;
  if (closes !== null && firstStart !== undefined && closes > firstStart) {
    problems.push({
      path: ['registrationClosesAt'],
      message: 'Der Anmeldeschluss muss vor dem Beginn der Veranstaltung liegen.',
    });
  }
  return problems;
};

const checkQuestions = (event: DraftEvent): Problem[] =>
  (event.questions ?? []).flatMap(({ kind, options }, index) => {
    const answers = options.split('\n').filter((line) => line.trim() !== '');
    return kind === 'choice' && answers.length < 2
      ? [
          {
            path: ['questions', index, 'options'],
            message: 'Eine Auswahl braucht mindestens zwei Antworten, je Zeile eine.',
          },
        ]
      : [];
  });

const checkCompleteness = (event: DraftEvent, now: string): Problem[] => {
  const problems: Problem[] = [];
  if ((event.state === 'postponed' || event.state === 'cancelled') && event.stateNotice === '') {
    problems.push({
      path: ['stateNotice'],
      message: 'Bitte in einem Satz sagen, warum und wie es weitergeht („Hinweis zum Stand“).',
    });
  }
  const isAhead = (event.parts ?? []).some(({ end }) => end !== null && end > now);
  const ways = [
    event.onlineAccess,
    event.registrationUrl,
    event.registrationEmail,
    event.registrationNote,
  ];
  const isReachable = event.mode === 'on-site' || ways.some((way) => way !== '');
  if (isAhead && event.state === 'scheduled' && !isReachable) {
    problems.push({
      path: ['onlineAccess'],
      message: 'Wie nimmt man online teil? Bitte den Zugang oder einen Weg zur Anmeldung angeben.',
    });
  }
  return problems;
};

/** Rules of an event across its fields. `now` as ISO instant. */
export const checkEvent = (entry: Entry, stage: Stage, now: string): Problem[] => {
  const result = draftEventSchema.safeParse(entry);
  if (!result.success) return [];
  const event = result.data;
  return [
    ...endsAfterStart('parts', event.parts ?? []),
    ...endsAfterStart('programme', event.programme ?? []),
    ...checkRegistration(event),
    ...(stage === 'final' ? [...checkQuestions(event), ...checkCompleteness(event, now)] : []),
  ];
};
