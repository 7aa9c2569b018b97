import { describe, expect, it } from '@jest/globals';
import { WakeSignal } from './wake-signal';

describe('the signal that something may have changed', () => {
  it('wakes everybody who waits, long before their time is over', async () => {
    const signal = new WakeSignal();
    const both = Promise.all([signal.wait(60_000), signal.wait(60_000)]);
    signal.wake();
    expect(await both).toHaveLength(2);
  });

  it('lets go when the time is over', async () => {
    await expect(new WakeSignal().wait(5)).resolves.toBeUndefined();
  });
});
