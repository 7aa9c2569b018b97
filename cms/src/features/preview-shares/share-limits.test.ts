import { describe, expect, it } from '@jest/globals';
import { purposeProblem } from './share-limits';

describe('what a link is for', () => {
  it.each(['Ministerium: Förderhinweis', 'Vortragende der Tagung am 12. und 13. März 2027'])(
    'may be said: %s',
    (purpose) => {
      expect(purposeProblem(purpose)).toBeNull();
    },
  );

  it.each(['', '  a ', 'x'.repeat(121), 'an erika@musterstadt.example', 'Tel. 0251 / 12 34 56'])(
    'is asked for again: %s',
    (purpose) => {
      expect(purposeProblem(purpose)).toMatch(/^Bitte/);
    },
  );
});
