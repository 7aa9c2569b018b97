import type { EntryForm, FieldForm } from './form';

export interface FieldMetadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** The content manager's stored view of one type, as far as it is written here. */
export interface ViewConfiguration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

const systemLabels: Readonly<Record<string, string>> = {
  id: 'Nummer',
  documentId: 'Kennung',
  createdAt: 'Angelegt am',
  updatedAt: 'Zuletzt geändert am',
  publishedAt: 'Veröffentlicht am',
  createdBy: 'Angelegt von',
  updatedBy: 'Geändert von',
};

/** These take the whole width, whatever is asked for. */
const wideTypes: readonly string[] = ['richtext', 'component', 'json'];

const describe = (
  metadata: FieldMetadata,
  name: string,
  field: FieldForm | undefined,
): FieldMetadata => {
  const label = field?.label ?? systemLabels[name] ?? name;
  const edit = metadata.edit;
  return {
    list: { ...metadata.list, label },
    edit: {
      ...edit,
      label,
      description: field?.help ?? '',
      ...(field?.placeholder ? { placeholder: field.placeholder } : {}),
      ...(field?.readOnly ? { editable: false } : {}),
      ...(field?.namedBy ? { mainField: field.namedBy } : {}),
    },
  };
};

/** The view that the form asks for, on top of what Strapi derived from the schema. */
export const configureEntry = (
  current: ViewConfiguration,
  form: EntryForm,
  typeOf: (field: string) => string | undefined,
): ViewConfiguration => {
  const unknown = [
    ...form.rows.flat(),
    ...(form.columns ?? []),
    ...Object.keys(form.fields),
  ].filter((name) => !(name in current.metadatas));
  if (unknown.length > 0) throw new Error(`${form.uid} has no field ${unknown.join(', ')}`);

  const sizeOf = (name: string): number =>
    wideTypes.includes(typeOf(name) ?? '') ? 12 : (form.fields[name]?.size ?? 6);
  const metadatas = Object.entries(current.metadatas).map(
    ([name, metadata]) => [name, describe(metadata, name, form.fields[name])] as const,
  );
  return {
    settings: {
      ...current.settings,
      mainField: form.titleField,
      pageSize: 50,
      relationOpenMode: 'modal',
      ...(form.sortBy
        ? { defaultSortBy: form.sortBy.field, defaultSortOrder: form.sortBy.order }
        : {}),
    },
    metadatas: Object.fromEntries(metadatas),
    layouts: {
      edit: form.rows.map((row) => row.map((name) => ({ name, size: sizeOf(name) }))),
      list: form.columns ? [...form.columns] : current.layouts.list,
    },
  };
};
