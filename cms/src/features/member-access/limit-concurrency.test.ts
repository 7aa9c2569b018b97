import { expect, it } from '@jest/globals';
import { createLimit, overloaded } from './limit-concurrency';

/** Work that ends when told. */
const pending = () => {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { finish, done };
};

it('runs two at once, lets some wait, and sends the rest away', async () => {
  const limit = createLimit(2, 1);
  let running = 0;
  let most = 0;
  const gates = [pending(), pending(), pending()];
  const work = (gate: { done: Promise<void> }) =>
    limit(async () => {
      running += 1;
      most = Math.max(most, running);
      await gate.done;
      running -= 1;
      return 'done';
    });
  const results = gates.map(work);
  expect(await limit(() => Promise.resolve('late'))).toBe(overloaded);
  for (const gate of gates) gate.finish();
  expect(await Promise.all(results)).toEqual(['done', 'done', 'done']);
  expect(most).toBe(2);
  // Control: afterwards there is room again.
  expect(await limit(() => Promise.resolve('next'))).toBe('next');
});

it('gives its place back when the work fails', async () => {
  const limit = createLimit(1, 0);
  await expect(limit(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await limit(() => Promise.resolve('next'))).toBe('next');
});
