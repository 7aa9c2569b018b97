import type { SearchDocument } from './search-documents.ts';

type Read = string | number | boolean;

/**
 * Turns an entry into a document and keeps it for as long as the entry lives: the same entry with
 * the same `reads` (all that the document takes from elsewhere) gives the very same object, so that
 * neither making it nor whatever is derived from it costs anything while nothing has changed.
 */
export const rememberDocument = <Entry extends object, Reads extends readonly Read[]>(
  make: (entry: Entry, ...reads: Reads) => SearchDocument,
): ((entry: Entry, ...reads: Reads) => SearchDocument) => {
  const known = new WeakMap<Entry, { reads: Reads; document: SearchDocument }>();
  return (entry, ...reads) => {
    const before = known.get(entry);
    if (before?.reads.every((read, index) => read === reads[index])) return before.document;
    const document = make(entry, ...reads);
    known.set(entry, { reads, document });
    return document;
  };
};
