import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { unreadable, type PdfFacts } from './pdf-facts';

const timeLimitMs = 20_000;
const memoryLimitMb = 384;

/**
 * Pages, language, title and structure of a PDF. Never throws: what is broken, encrypted, endless or
 * meant to use up the memory comes back with a `problem` and nothing else.
 */
export const readPdf = (file: string): Promise<PdfFacts> =>
  new Promise((resolve) => {
    const worker = new Worker(path.join(__dirname, 'pdf-worker.js'), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
      stdout: true,
      stderr: true,
    });
    const finish = (facts: PdfFacts): void => {
      clearTimeout(timer);
      resolve(facts);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(unreadable('took too long')), timeLimitMs);
    worker.once('message', finish);
    worker.once('error', (error) => finish(unreadable(error.message)));
    worker.once('exit', () => finish(unreadable('ended without an answer')));
  });
