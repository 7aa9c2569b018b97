/** Ends of the turns under way, by name. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Does `work` after all that was begun under the same name in this process, whatever became of it.
 * What other processes do is none of its concern: that is for the database to settle.
 */
export const inTurn = async <Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const before = turns.get(name) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(work);
  turns.set(name, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(name) === mine) turns.delete(name);
  }
};
