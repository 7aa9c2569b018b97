import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FormField } from './form-field.tsx';

interface Props {
  label: string;
  value: string;
  onValue: (value: string) => void;
  autocomplete: 'current-password' | 'new-password';
  error?: string | null;
  hint?: ComponentChildren;
}

/** Pasting is allowed and what was typed can be looked at: both help more than they harm. */
export const PasswordField = ({ label, value, onValue, autocomplete, error, hint }: Props) => {
  const [shown, setShown] = useState(false);
  return (
    <>
      <FormField
        id="password"
        label={label}
        error={error ?? null}
        hint={hint}
        input={{
          type: shown ? 'text' : 'password',
          value,
          autocomplete,
          autocapitalize: 'none',
          spellcheck: false,
          required: true,
          onInput: (event) => onValue(event.currentTarget.value),
        }}
      />
      <p class="form-row">
        <label class="choice">
          <input
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />{' '}
          Eingegebenes Passwort zeigen
        </label>
      </p>
    </>
  );
};
