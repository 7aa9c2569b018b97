/** Lets one piece of work at a time touch the releases, in the order in which they asked. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

export const createTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
};
