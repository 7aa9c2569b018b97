/**
 * Why a run leaves the old site in place. `problems` are read by editors: German, what happened,
 * where, what to do.
 */
export class PublishProblem extends Error {
  readonly problems: readonly string[];
  /** Whether trying again by itself may help: a network does come back, a missing title does not. */
  readonly mayPass: boolean;

  constructor(problems: readonly string[], options: { mayPass: boolean; cause?: unknown }) {
    super(problems.join(' · '), { cause: options.cause });
    this.problems = problems;
    this.mayPass = options.mayPass;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error &&
  ((error as NodeJS.ErrnoException).code === code || hasCode(error.cause, code));

/** Any error as a problem that can be shown. */
export const toPublishProblem = (error: unknown): PublishProblem => {
  if (error instanceof PublishProblem) return error;
  if (hasCode(error, 'ENOSPC'))
    return new PublishProblem([diskFullProblem], { mayPass: true, cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  return new PublishProblem(
    [`Unerwarteter Fehler beim Veröffentlichen: ${detail}. Bitte der Technik melden.`],
    { mayPass: true, cause: error },
  );
};

export const diskFullProblem =
  'Auf dem Server ist kein Speicherplatz mehr frei. Die bisherige Website bleibt online. ' +
  'Bitte der Technik melden; sobald Platz ist, wird von selbst veröffentlicht.';
