import { dayOf } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { readQueue } from '../publishing/publish-queue';
import { assembleSnapshot, type AssembledSnapshot } from './assemble-snapshot';

const attempts = 3;

/**
 * The newest snapshot. Every public change has its number, so an unchanged number proves that
 * nothing changed while it was read (then it is one state of the content and not a mixture) nor
 * since (then the list of public files still holds and need not be read again for every file).
 */
export class CurrentSnapshot {
  readonly #strapi: Core.Strapi;
  #last: (AssembledSnapshot & { at: string }) | null = null;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  async read(): Promise<AssembledSnapshot> {
    const today = dayOf(new Date().toISOString());
    for (let attempt = 1; ; attempt += 1) {
      const before = await readQueue(this.#strapi);
      const assembled = await assembleSnapshot(this.#strapi, today);
      const after = await readQueue(this.#strapi);
      if (before.latest !== after.latest && attempt < attempts) continue;
      this.#last = { ...assembled, at: `${before.latest} ${today}` };
      return assembled;
    }
  }

  /** The public files of this very moment. */
  async files(): Promise<AssembledSnapshot['files']> {
    const today = dayOf(new Date().toISOString());
    const { latest } = await readQueue(this.#strapi);
    if (this.#last?.at === `${latest} ${today}`) return this.#last.files;
    return (await this.read()).files;
  }
}
