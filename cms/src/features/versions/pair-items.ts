import { diffArrays } from 'diff';
import { textOf } from '../content-rules/model';
import type { Content } from './entry-content';
import { hashOf } from './entry-content';

/** Two items of a list that belong together; null where one has none in the other list. */
export interface Pair {
  before: Content | null;
  after: Content | null;
}

/** Parts and questions have a key that stays; anything else is known by what is in it. */
const identityOf = (item: Content): string => textOf(item['key']) || hashOf(item);

const zip = (removed: readonly Content[], added: readonly Content[]): Pair[] =>
  Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => ({
    before: removed[index] ?? null,
    after: added[index] ?? null,
  }));

/** Items of the list before and of the one after, in their order; what changed in place is a pair. */
export const pairItems = (before: readonly Content[], after: readonly Content[]): Pair[] => {
  const changes = diffArrays([...before], [...after], {
    comparator: (a, b) => identityOf(a) === identityOf(b),
  });
  const pairs: Pair[] = [];
  let removed: Content[] = [];
  let position = 0;
  for (const change of changes) {
    if (change.removed) {
      removed = change.value;
      position += change.value.length;
      continue;
    }
    if (change.added) {
      pairs.push(...zip(removed, change.value));
      removed = [];
      continue;
    }
    pairs.push(...zip(removed, []));
    removed = [];
    pairs.push(
      ...change.value.map((after, index) => ({ before: before[position + index] ?? null, after })),
    );
    position += change.value.length;
  }
  return [...pairs, ...zip(removed, [])];
};
