import { Worker } from 'node:worker_threads';

/** Why nothing can be found in a PDF. */
export const pdfTextProblems = [
  'no-text',
  'protected',
  'too-large',
  'took-too-long',
  'unreadable',
] as const;
type PdfTextProblem = (typeof pdfTextProblems)[number];

/** What stands in a PDF, or why that is not known; never both. */
export interface PdfText {
  text: string | null;
  problem: PdfTextProblem | null;
}

export interface PdfTextReader {
  /** Never rejects: what is broken, protected, endless or meant to use up the memory has a problem. */
  read(file: string): Promise<PdfText>;
  close(): Promise<void>;
}

const timeLimitMs = 20_000;
const memoryLimitMb = 512;

const without = (problem: PdfTextProblem): PdfText => ({ text: null, problem });

/**
 * Reads one PDF after the other in a thread of its own, because pdf.js throws outside of its promises
 * on some broken files: that ends the thread and not the publisher.
 */
export const createPdfTextReader = (limitMs = timeLimitMs): PdfTextReader => {
  let worker: Worker | null = null;

  const end = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./pdf-text-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
      stdout: true,
      stderr: true,
    });
    // One that breaks after its answer must not end the process.
    return started.on('error', () => {
      if (worker === started) worker = null;
    });
  };

  return {
    async read(file) {
      const reading = (worker ??= start());
      const found = await new Promise<PdfText | null>((resolve) => {
        const broken = (): void => finish(null);
        const finish = (result: PdfText | null): void => {
          clearTimeout(timer);
          reading.off('message', finish).off('error', broken).off('exit', broken);
          resolve(result);
        };
        const timer = setTimeout(() => finish(without('took-too-long')), limitMs);
        reading.on('message', finish).on('error', broken).on('exit', broken);
        reading.postMessage(file);
      });
      if (found === null || found.problem === 'took-too-long') await end();
      return found ?? without('unreadable');
    },
    close: end,
  };
};
