/** So much more than after the last time is worth the pause that it costs. */
const growthFactor = 1.25;
const leastGrowthBytes = 64 * 1024 * 1024;

/**
 * Frees memory while nobody waits. At 10,000 pages looking through all that is kept takes V8 more than
 * half a second; of its own accord it does so in the middle of every seventh run or so. The returned
 * function costs next to nothing while little has gathered, or where Node was started without
 * `--expose-gc`.
 */
export const createSpareMemory = (
  collect: (() => unknown) | undefined = globalThis.gc,
  usedBytes = (): number => process.memoryUsage().heapUsed,
): (() => void) => {
  let keptBytes = 0;
  return () => {
    const bytes = usedBytes();
    if (!collect || bytes < Math.max(keptBytes * growthFactor, keptBytes + leastGrowthBytes))
      return;
    collect();
    keptBytes = usedBytes();
  };
};
