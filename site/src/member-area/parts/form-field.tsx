import type { ComponentChildren, JSX } from 'preact';

interface Props {
  id: string;
  label: string;
  error?: string | null;
  hint?: ComponentChildren;
  input: JSX.InputHTMLAttributes<HTMLInputElement>;
}

/** Label above, hint and error tied to the field, so that both are read out with it. */
export const FormField = ({ id, label, error, hint, input }: Props) => {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'form-row form-row-wrong' : 'form-row'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        {...input}
        class="field"
        id={id}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
};
