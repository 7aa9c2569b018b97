import { errors } from '@strapi/utils';

/** Something an editor must put right: where in the form, and what to do, in German. */
export interface Problem {
  path: readonly (string | number)[];
  message: string;
}

/** Refuses with every problem at its field; does nothing when there is none. */
export const refuse = (problems: readonly Problem[]): void => {
  const [first] = problems;
  if (!first) return;
  const message =
    problems.length === 1
      ? first.message
      : `Bitte noch ${problems.length} Angaben prüfen: ${problems.map((problem) => problem.message).join(' ')}`;
  throw new errors.ValidationError(message, {
    errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })),
  });
};
