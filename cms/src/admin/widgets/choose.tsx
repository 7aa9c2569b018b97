import { useId } from 'react';
import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

export interface Choice {
  value: string;
  text: string;
}

interface Props {
  label: string;
  value: string;
  choices: readonly Choice[];
  /** What stands there while nothing is chosen; without it something always is. */
  none?: string;
  onChange: (value: string) => void;
}

/** A labelled list to choose one thing from. */
export const Choose = ({ label, value, choices, none, onChange }: Props) => {
  const id = useId();
  const clearing =
    none === undefined
      ? {}
      : { placeholder: none, onClear: () => onChange(''), clearLabel: 'Auswahl aufheben' };
  return (
    <Box flex="1 1 12rem" minWidth="12rem">
      <Field.Root name={id} width="100%">
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={value}
          onChange={(chosen: string | number) => onChange(String(chosen))}
          {...clearing}
        >
          {choices.map((choice) => (
            <SingleSelectOption key={choice.value} value={choice.value}>
              {choice.text}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};
