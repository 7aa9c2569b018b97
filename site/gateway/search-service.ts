import { Worker } from 'node:worker_threads';
import { log } from '../process/log.ts';
import type { SearchQuestion } from '../search/answers/search-question.ts';
import type { SearchAnswer } from '../search/search.ts';

/** Sent to the thread; without a question it only takes in what has changed. */
export interface SearchOrder {
  number: number;
  question: SearchQuestion | null;
}

/** Sent back: an answer, or why there is none. */
export interface SearchOutcome {
  number: number;
  answer: SearchAnswer | null;
  problem: string | null;
}

export interface SearchService {
  /** Answers from the release that is current when the question is looked at. */
  answer(question: SearchQuestion): Promise<SearchAnswer>;
  /** Takes in a new release ahead of the first question. */
  prepare(): void;
  close(): Promise<void>;
}

interface Waiting {
  resolve: (answer: SearchAnswer | null) => void;
  reject: (error: Error) => void;
}

/** The search over the current release: started when first needed, again when it should break down. */
export const createSearchService = (releasesDirectory: string): SearchService => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let latest = 0;
  let isPreparing = false;

  const breakDown = (broken: Worker, error: Error): void => {
    if (worker !== broken) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./search-worker.ts', import.meta.url), {
      workerData: releasesDirectory,
    });
    // The servers keep the process alive, not this.
    started.unref();
    started.on('message', ({ number, answer, problem }: SearchOutcome) => {
      const asked = waiting.get(number);
      waiting.delete(number);
      if (problem === null) asked?.resolve(answer);
      else asked?.reject(new Error(problem));
    });
    started.on('error', (error) => breakDown(started, error));
    started.on('exit', () => breakDown(started, new Error('The search has ended.')));
    return started;
  };

  const order = (question: SearchQuestion | null): Promise<SearchAnswer | null> =>
    new Promise((resolve, reject) => {
      latest += 1;
      waiting.set(latest, { resolve, reject });
      worker ??= start();
      worker.postMessage({ number: latest, question } satisfies SearchOrder);
    });

  return {
    async answer(question) {
      const answer = await order(question);
      if (answer === null) throw new Error('The search gave no answer.');
      return answer;
    },
    prepare() {
      if (isPreparing) return;
      isPreparing = true;
      order(null)
        .catch((error: unknown) =>
          log('error', 'search not prepared', {
            error: error instanceof Error ? error.message : '',
          }),
        )
        .finally(() => (isPreparing = false));
    },
    async close() {
      const ending = worker;
      worker = null;
      await ending?.terminate();
    },
  };
};
