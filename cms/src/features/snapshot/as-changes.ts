import { entrySchemas, type ContentChanges, type EntryCollection } from '@netzwerk/shared';
import type { ContentName } from './content-rows';
import type { ShapedContent } from './shape-rows';

export const collections = Object.keys(entrySchemas) as EntryCollection[];

const noChanges = { upserted: {}, removed: [], settings: null, redirects: null };

/** The answer when entry by entry is not enough. */
export const takeAll = (latest: number): ContentChanges => ({
  latest,
  isWhole: true,
  ...noChanges,
});

/**
 * Words shaped entries as changes. What was asked for and is not among them is gone; settings and
 * redirects are told when they were asked for.
 */
export const asChanges = (
  latest: number,
  shaped: ShapedContent,
  asked: (name: ContentName) => readonly string[],
): ContentChanges => {
  const upserted = collections
    .filter((name) => shaped[name].length > 0)
    .map((name): [EntryCollection, unknown[]] => [name, shaped[name]]);
  const removed = collections.flatMap((collection) => {
    const there = new Set(shaped[collection].map(({ id }) => id));
    return asked(collection)
      .filter((id) => !there.has(id))
      .map((id) => ({ collection, id }));
  });
  const isAsked = (name: ContentName): boolean => asked(name).length > 0;
  return {
    latest,
    isWhole: false,
    upserted: Object.fromEntries(upserted),
    removed,
    // Their values are parsed at the publisher's door, as those of every entry are.
    settings: (isAsked('settings') ? shaped.settings : null) as ContentChanges['settings'],
    redirects: (isAsked('redirects') ? shaped.redirects : null) as ContentChanges['redirects'],
  };
};
