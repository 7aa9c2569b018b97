import type { Core } from '@strapi/strapi';

const lookEveryMs = 1000;

/**
 * Does all there is to do, then looks every second for more: also for what another process left or
 * what was there before a crash. `work` is called again at once as long as it says that there may be
 * more; when it throws, `complain` names the error, and the next look tries again, since the database
 * may be away for a moment. Returns a function that stops it and resolves when the work under way has
 * ended.
 */
export const lookAgain = (
  strapi: Core.Strapi,
  work: () => Promise<boolean>,
  complain: (error: unknown) => string,
): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    try {
      while (!stopped && (await work()));
    } catch (error) {
      strapi.log.error(complain(error));
    }
    if (stopped) return;
    timer = setTimeout(() => {
      round = look();
    }, lookEveryMs);
  };

  round = look();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
};
