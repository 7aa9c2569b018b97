import { office } from './office.ts';
import { withDrafts } from './with-drafts.ts';

/** Mulberry32: the same sequence for the same seed, so that a failure can be repeated. */
export const randomFrom = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability: number): boolean => next() < probability,
    pick: <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)],
    some: <Item>(items: readonly Item[]): Item[] => items.filter(() => next() < 0.5),
  };
};
export type Random = ReturnType<typeof randomFrom>;

type Kind =
  | 'topic'
  | 'series'
  | 'event'
  | 'guide'
  | 'article'
  | 'page'
  | 'practice-example'
  | 'newsletter-issue'
  | 'member'
  | 'person'
  | 'venue'
  | 'redirect';
export const uidOf = (kind: Kind): string => `api::${kind}.${kind}`;

const kinds: readonly Kind[] = [
  'topic',
  'series',
  'event',
  'guide',
  'article',
  'page',
  'practice-example',
  'newsletter-issue',
  'member',
  'person',
  'venue',
  'redirect',
];
interface Made {
  kind: Kind;
  id: string;
  isPublished: boolean;
}

/** A small office that edits entries of its own at random, beside whatever else the CMS holds. */
export class RandomOffice {
  readonly #random: Random;
  readonly #tag: string;
  #made: Made[] = [];
  #counter = 0;

  constructor(random: Random, tag: string) {
    this.#random = random;
    this.#tag = tag;
  }

  /** Only what is public may be referred to: publishing anything else is refused. */
  #targets(kind: Kind, except?: string): { documentId: string }[] {
    return this.#made
      .filter((each) => each.kind === kind && each.isPublished && each.id !== except)
      .map(({ id }) => ({ documentId: id }));
  }

  #many = (kind: Kind) => ({ set: this.#random.some(this.#targets(kind)) });
  #one = (kind: Kind, except?: string) => {
    const target = this.#random.pick(this.#targets(kind, except));
    return { set: target && this.#random.chance(0.7) ? [target] : [] };
  };

  #name(kind: Kind): string {
    this.#counter += 1;
    return `${kind} ${this.#tag} ${this.#counter}`;
  }

  #data(kind: Kind, id?: string): object {
    const random = this.#random;
    const title = this.#name(kind);
    const slug = title.replaceAll(' ', '-');
    const texts = { title, slug, lead: `Vorspann ${random.below(1000)}` };
    const one = { title, colour: 'park' };
    switch (kind) {
      case 'topic':
        return { ...texts, colour: 'park', contacts: this.#many('person') };
      case 'series':
        return { ...one, slug, kind: 'theme' };
      case 'event':
        return {
          ...texts,
          format: 'seminar',
          audience: random.chance(0.6) ? 'public' : 'members',
          mode: 'on-site',
          state: 'scheduled',
          topics: this.#many('topic'),
          series: this.#many('series'),
          hostMember: this.#one('member'),
          contact: this.#one('person'),
          parts: [0, 1].slice(random.below(2)).map((day) => ({
            start: `2031-05-0${day + 1}T08:00:00.000Z`,
            end: `2031-05-0${day + 1}T14:00:00.000Z`,
            venue: this.#one('venue'),
          })),
        };
      case 'guide':
        return {
          title,
          slug,
          kind: 'arbeitshilfe',
          body: 'Ein Text.',
          visibility: random.chance(0.5) ? 'public' : 'members',
          summary: `Zusammenfassung ${random.below(1000)}`,
          publishedOn: '2026-01-01',
          topics: this.#many('topic'),
          supersedes: this.#one('guide', id),
        };
      case 'article':
        return {
          ...texts,
          publishedOn: '2026-02-02',
          topics: this.#many('topic'),
          contact: this.#one('person'),
        };
      case 'page':
        return { title, path: `proben/${slug}`, contacts: this.#many('person') };
      case 'practice-example':
        return { ...texts, topics: this.#many('topic'), member: this.#one('member') };
      case 'newsletter-issue':
        return {
          ...texts,
          issuedOn: '2026-11-02',
          topics: this.#many('topic'),
          sections: [{ title, text: texts.lead, link: '/themen/', event: this.#one('event') }],
        };
      case 'member':
        return { name: title, slug, kind: 'institution' };
      case 'person':
        return {
          name: title,
          office: false,
          publicPhone: false,
          publicEmail: false,
          active: random.chance(0.6),
        };
      case 'venue':
        return { name: title, town: random.chance(0.5) ? 'Münster' : 'Telgte' };
      case 'redirect':
        return { from: `/alt/${slug}/`, to: '/themen/', permanent: true };
    }
  }

  async #create(): Promise<string> {
    const kind = this.#random.pick(kinds) ?? 'topic';
    const id = await office.create(uidOf(kind), this.#data(kind));
    this.#made.push({ kind, id, isPublished: !withDrafts.includes(kind) });
    return `create ${kind} ${id}`;
  }

  async #edit(made: Made): Promise<string> {
    const data = this.#data(made.kind, made.id);
    await office.update(uidOf(made.kind), made.id, data);
    return `edit ${made.kind} ${made.id}`;
  }

  async #publish(made: Made): Promise<string> {
    await office.act(uidOf(made.kind), made.id, 'publish', this.#data(made.kind, made.id));
    made.isPublished = true;
    return `publish ${made.kind} ${made.id}`;
  }

  async #unpublish(made: Made): Promise<string> {
    await office.act(uidOf(made.kind), made.id, 'unpublish');
    made.isPublished = false;
    return `unpublish ${made.kind} ${made.id}`;
  }

  async #remove(made: Made): Promise<string> {
    await office.remove(uidOf(made.kind), made.id);
    this.#made = this.#made.filter(({ id }) => id !== made.id);
    return `delete ${made.kind} ${made.id}`;
  }

  /** One edit; answers what it was. */
  async edit(): Promise<string> {
    const made = this.#random.pick(this.#made);
    if (!made || this.#random.chance(this.#made.length < 30 ? 0.4 : 0.05)) return this.#create();
    if (this.#random.chance(0.08)) return this.#remove(made);
    if (!withDrafts.includes(made.kind)) return this.#edit(made);
    if (made.isPublished && this.#random.chance(0.15)) return this.#unpublish(made);
    return this.#random.chance(0.2) ? this.#edit(made) : this.#publish(made);
  }

  async removeAll(): Promise<void> {
    for (const made of this.#made) await this.#remove(made);
  }
}
