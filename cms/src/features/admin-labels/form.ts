/** How one field appears to an editor. */
export interface FieldForm {
  label: string;
  /** One or two sentences with an example, shown below the field. */
  help?: string;
  placeholder?: string;
  /** Width in twelfths of the form; rich text and components always take all twelve. */
  size?: 3 | 4 | 6 | 8 | 12;
  /** Filled by code; shown, not editable. */
  readOnly?: true;
  /** For relations: the field of the other entry that names it. */
  namedBy?: string;
}

/** How one type or component appears to an editor: the single source for labels and layout. */
export interface EntryForm {
  uid: string;
  /** Field whose value names an entry in lists and pickers. */
  titleField: string;
  sortBy?: { field: string; order: 'ASC' | 'DESC' };
  /** Columns of the list; components have none. */
  columns?: readonly string[];
  /** The form, row by row. A field that is in no row is not shown. */
  rows: readonly (readonly string[])[];
  fields: Readonly<Record<string, FieldForm>>;
}
