import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeComplete } from '../releases/write-complete.ts';

const purgedSchema = z.object({ purges: z.number().int().nonnegative() });

/** How many orders to forget the history have been carried out; survives restarts. */
export interface PurgeCount {
  done(): number;
  save(purges: number): Promise<void>;
}

export const openPurgeCount = async (file: string): Promise<PurgeCount> => {
  const text = await readFile(file, 'utf8').catch(() => '{"purges":0}');
  let { purges } = purgedSchema.parse(JSON.parse(text));
  return {
    done: () => purges,
    async save(count) {
      await writeComplete(file, JSON.stringify({ purges: count }));
      purges = count;
    },
  };
};
