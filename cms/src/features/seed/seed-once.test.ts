import { describe, expect, test } from '@jest/globals';
import { seedOnce, type SeedMark, type SeedMarkStore } from './seed-once';

const memory = (
  stored: SeedMark | null = null,
): SeedMarkStore & { stored: () => SeedMark | null } => {
  let mark = stored;
  const same = (other: SeedMark): boolean => JSON.stringify(mark) === JSON.stringify(other);
  return {
    stored: () => mark,
    read: async () => mark,
    insert: async (next) => {
      if (mark) return false;
      mark = next;
      return true;
    },
    replace: async (seen, next) => {
      if (!same(seen)) return false;
      mark = next;
      return true;
    },
  };
};

const recorder = (overrides: { isEmpty?: boolean; fails?: boolean } = {}) => {
  const calls: string[] = [];
  return {
    calls,
    isEmpty: async () => overrides.isEmpty ?? true,
    seed: async ({ resume }: { resume: boolean }) => {
      calls.push(resume ? 'resume' : 'seed');
      if (overrides.fails) throw new Error('disk full');
    },
  };
};

const clock = () => {
  let ms = 1_000_000;
  return {
    now: () => ms,
    sleep: async (step: number) => {
      ms += step;
      await new Promise(setImmediate);
    },
  };
};

describe('seeding', () => {
  test('fills an empty database once', async () => {
    const marks = memory();
    const actions = recorder();
    expect(await seedOnce(marks, actions, clock(), 'a')).toBe('seeded');
    expect(await seedOnce(marks, actions, clock(), 'b')).toBe('already-seeded');
    expect(actions.calls).toEqual(['seed']);
  });

  test('leaves a database with content alone', async () => {
    const marks = memory();
    const actions = recorder({ isEmpty: false });
    expect(await seedOnce(marks, actions, clock(), 'a')).toBe('not-empty');
    expect([actions.calls, marks.stored()]).toEqual([[], null]);
  });

  test('is done by one of two processes that start together', async () => {
    const marks = memory();
    const actions = recorder();
    const outcomes = await Promise.all(
      ['a', 'b'].map((owner) => seedOnce(marks, actions, clock(), owner)),
    );
    expect(outcomes.sort()).toEqual(['already-seeded', 'seeded']);
    expect(actions.calls).toEqual(['seed']);
  });

  test('is finished by the next start when the process that had begun is dead', async () => {
    const marks = memory({ state: 'started', owner: 'dead', beatAtMs: 999_000 });
    const actions = recorder();
    expect(await seedOnce(marks, actions, clock(), 'a')).toBe('resumed');
    expect(actions.calls).toEqual(['resume']);
  });

  test('passes a failure on and goes on at the next start', async () => {
    const marks = memory();
    await expect(seedOnce(marks, recorder({ fails: true }), clock(), 'a')).rejects.toThrow(
      'disk full',
    );
    expect(marks.stored()?.state).toBe('failed');
    const actions = recorder();
    expect(await seedOnce(marks, actions, clock(), 'a')).toBe('resumed');
    expect(actions.calls).toEqual(['resume']);
  });
});
