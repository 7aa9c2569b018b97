import { slugify } from '../../../shared/src/slug.ts';
import type { Draw } from './random.ts';
import { angles, type Subject } from './words.ts';

/** Hands out titles and addresses that nobody else has. */
export class Titles {
  readonly #slugs = new Set<string>();

  /** `prefix` like "Seminar"; `suffix` tells repetitions apart as people do, e.g. "Herbst 2014". */
  take(
    draw: Draw,
    subject: Subject,
    prefix: string,
    suffix: string,
  ): { title: string; slug: string } {
    const base = `${prefix}${subject.name}, ${draw.one(angles)}`;
    const address = slugify(`${prefix}${subject.name} ${suffix}`);
    for (let round = 1; ; round += 1) {
      const slug = round === 1 ? address : `${address}-teil-${round}`;
      if (this.#slugs.has(slug)) continue;
      this.#slugs.add(slug);
      return { title: `${base} (${suffix}${round === 1 ? '' : `, Teil ${round}`})`, slug };
    }
  }
}
