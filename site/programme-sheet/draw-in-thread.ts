import { Worker } from 'node:worker_threads';
import type { ProgrammeSheet } from '../src/views/programme-sheet.ts';

export interface SheetOrder {
  number: number;
  sheet: ProgrammeSheet;
}

export interface SheetAnswer {
  number: number;
  bytes: Uint8Array | null;
  /** Why there are no bytes. */
  problem: string | null;
}

interface Waiting {
  resolve: (bytes: Buffer) => void;
  reject: (error: Error) => void;
}

let thread: Worker | null = null;
let lastNumber = 0;
const waiting = new Map<number, Waiting>();

const giveUp = (error: Error): void => {
  thread = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
};

const start = (): Worker => {
  const started = new Worker(new URL('./sheet-thread.ts', import.meta.url));
  started.on('message', ({ number, bytes, problem }: SheetAnswer) => {
    const one = waiting.get(number);
    waiting.delete(number);
    // A process that has nothing else to do may end.
    if (waiting.size === 0) started.unref();
    if (bytes === null) one?.reject(new Error(`Jahresprogramm: ${problem ?? 'no bytes'}`));
    else one?.resolve(Buffer.from(bytes));
  });
  started.on('error', giveUp);
  started.on('exit', () => {
    if (thread === started) giveUp(new Error('Jahresprogramm: its thread has ended'));
  });
  return started;
};

/**
 * Draws the PDF of a Jahresprogramm in a thread of its own, so that pages are made meanwhile: it costs
 * about 3 ms of processor time for each event.
 *
 * @throws {Error} where it cannot be drawn
 */
export const drawInThread = (sheet: ProgrammeSheet): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const number = (lastNumber += 1);
    thread ??= start();
    thread.ref();
    waiting.set(number, { resolve, reject });
    thread.postMessage({ number, sheet } satisfies SheetOrder);
  });
