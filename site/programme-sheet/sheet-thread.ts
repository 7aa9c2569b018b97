/** Posts the PDF of each sheet it is sent, under the number it came with. */
import { parentPort } from 'node:worker_threads';
import type { SheetAnswer, SheetOrder } from './draw-in-thread.ts';
import { drawProgrammeSheet } from './draw-programme-sheet.ts';

const answerTo = async ({ number, sheet }: SheetOrder): Promise<SheetAnswer> => {
  try {
    return { number, bytes: await drawProgrammeSheet(sheet), problem: null };
  } catch (error) {
    return { number, bytes: null, problem: String(error) };
  }
};

// Sent by `drawInThread` alone.
parentPort?.on('message', (order: SheetOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});
