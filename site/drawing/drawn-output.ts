import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { remember } from '../src/cms/remember.ts';
import { contentKey } from '../src/outputs/content-key.ts';

/** A file that is drawn from a view by code of its own instead of by a page. */
export interface DrawnOutput {
  /** Where it lies in the served folder. */
  file: string;
  /** Equal for what is drawn alike: of what it shows and of all that draws it. */
  key: string;
  bytes: () => Promise<Buffer>;
  /** A thread of its own draws it, while the rest is made or after it. */
  isApart: boolean;
}

/**
 * Hash of `files`, and of what `versions` says of the libraries, worked out when first asked for: of
 * the code and the fonts that make a file, so that the rest of the site's code may change freely.
 */
export const makerHash = (files: readonly string[], versions = ''): (() => string) => {
  let known: string | null = null;
  return () => {
    if (known !== null) return known;
    const hash = createHash('sha256').update(versions);
    for (const file of files) hash.update(readFileSync(file));
    return (known = hash.digest('base64url'));
  };
};

/** What draws one kind of file; the same output again for the same view. */
export const drawnOutputs = <View extends object>(kind: {
  file: (view: View) => string;
  maker: () => string;
  draw: (view: View) => Promise<Buffer>;
  isApart?: boolean;
}): ((view: View) => DrawnOutput) =>
  remember((view: View): DrawnOutput => ({
    file: kind.file(view),
    key: `${kind.maker()} ${contentKey(view)}`,
    bytes: () => kind.draw(view),
    isApart: kind.isApart ?? false,
  }));
