/** One entry as it stands in `cms/seed`, before it is checked. */
export interface SeedFile {
  /** Path below `cms/seed`, with `#key` for an entry of a list file; for messages. */
  where: string;
  /** Slug, or the key under which others refer to it. */
  key: string;
  front: Record<string, unknown>;
  /** Markdown below the front matter. */
  body: string;
}

/** What is wrong with the seed's files; one German line each, naming file, field and remedy. */
export class SeedError extends Error {
  override readonly name = 'SeedError';

  constructor(readonly problems: readonly string[]) {
    super(['Die Beispielinhalte in cms/seed sind fehlerhaft:', ...problems].join('\n  - '));
  }
}
