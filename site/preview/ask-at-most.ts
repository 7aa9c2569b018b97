/** However many look, the same is asked once in so long. */
const asksAgainAfterMs = 1_000;

export interface Asked<Answer> {
  /** When it was asked. */
  atMs: number;
  answer: Promise<Answer>;
}

/** Answers what was asked a moment ago under the same key from that; a failure is not kept. */
export const createAskAtMostOnceASecond = <Answer>(
  now: () => number,
): ((key: string, ask: () => Promise<Answer>) => Asked<Answer>) => {
  const asked = new Map<string, Asked<Answer>>();
  return (key, ask) => {
    for (const [known, { atMs }] of asked)
      if (now() - atMs >= asksAgainAfterMs) asked.delete(known);
    const recent = asked.get(key);
    if (recent) return recent;
    const mine = { atMs: now(), answer: ask() };
    asked.set(key, mine);
    mine.answer.catch(() => {
      if (asked.get(key) === mine) asked.delete(key);
    });
    return mine;
  };
};
