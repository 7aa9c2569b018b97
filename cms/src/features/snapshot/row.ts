/** A row as the database gives it; what it holds is checked by whoever reads the snapshot. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * An entry with exactly the fields of `T`, neither more nor fewer. The values are parsed at the
 * publisher's door, where a wrong one can be explained to an editor.
 */
export type Entry<T> = { [Field in keyof T]: unknown };

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** One populated component, relation or file. */
export const rowOf = (value: unknown): Row | null =>
  isRow(value) && !Array.isArray(value) ? value : null;

/** Populated components or relations, in their order. */
export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

/** Text that says something, or null. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** Undefined, as an unset column may come, becomes null. */
export const orNull = (value: unknown): unknown => value ?? null;

/** Identity of one related document, if it is among those that the public may know. */
export const idOf = (value: unknown, known: ReadonlySet<string>): string | null => {
  const id = rowOf(value)?.['documentId'];
  return typeof id === 'string' && known.has(id) ? id : null;
};

/** Identities of related documents in their order, those left out that the public may not know. */
export const idsOf = (value: unknown, known: ReadonlySet<string>): string[] =>
  rowsOf(value)
    .map((row) => idOf(row, known))
    .filter((id) => id !== null);

export const documentIds = (rows: readonly Row[]): Set<string> =>
  new Set(rows.map((row) => String(row['documentId'])));
