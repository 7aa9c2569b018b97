import { lazy, Suspense, useId, type ReactNode } from 'react';
import { Field, Loader } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

// The editor is larger than the rest of a form, and only some forms have one.
const WritingDesk = lazy(async () => ({
  default: (await import('./writing-desk')).WritingDesk,
}));

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** A text with headings, lists, links and tables: written as it looks, stored as Markdown. */
export const RichTextField = ({ name, label, hint, labelAction, required, disabled }: Props) => {
  const { value, initialValue, error, onChange } = useField<string | null>(name);
  const id = useId();
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <Field.Root
      id={id}
      name={name}
      hint={hint}
      error={error ?? false}
      required={required ?? false}
      minWidth={0}
    >
      <Field.Label
        action={labelAction}
        id={`${id}-label`}
        // By itself a label leads to inputs only.
        onClick={() => document.getElementById(id)?.focus()}
      >
        {label}
      </Field.Label>
      <Suspense fallback={<Loader small>Der Text wird geladen …</Loader>}>
        <WritingDesk
          field={{
            id,
            labelledBy: `${id}-label`,
            describedBy: described,
            isRequired: required === true,
            isInvalid: Boolean(error),
            isReadOnly: disabled === true,
          }}
          markdown={value ?? ''}
          onWrite={(markdown) => {
            // What was never filled in stays that way when somebody has written and deleted.
            onChange(name, markdown === '' && initialValue == null ? null : markdown);
          }}
        />
      </Suspense>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
