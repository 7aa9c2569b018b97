/** Wakes whoever waits; says nothing about why, and is lost when nobody waits. */
export class WakeSignal {
  readonly #waiting = new Set<() => void>();

  wake(): void {
    for (const resume of [...this.#waiting]) resume();
  }

  /** Resolves at the next wake, at the latest after `ms`. */
  async wait(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const resume = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(resume);
        resolve();
      };
      const timer = setTimeout(resume, ms);
      this.#waiting.add(resume);
    });
  }
}

/** Wakes the publisher's long poll in this process. */
export const publishSignal = new WakeSignal();
