import { textOf, type Entry } from './model';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Gives every part or question the UUID by which seats and answers know it. A stored item keeps its
 * key whatever the client sends; a key that occurs twice or belongs to another entry (somebody
 * duplicated it) is replaced.
 */
export const assignKeys = (
  items: readonly Entry[],
  stored: readonly Entry[],
  belongsToOther: (key: string) => boolean,
  createKey: () => string,
): Entry[] => {
  const used = new Set<string>();
  return items.map((item) => {
    const match = stored.find(
      (candidate) => candidate.id !== undefined && candidate.id === item.id,
    );
    const wanted = textOf(match?.key) || textOf(item.key);
    const keeps = uuid.test(wanted) && !used.has(wanted) && !belongsToOther(wanted);
    const key = keeps ? wanted : createKey();
    used.add(key);
    return { ...item, key };
  });
};
