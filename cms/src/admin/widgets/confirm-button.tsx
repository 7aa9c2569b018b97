import type { ReactNode } from 'react';
import { Button, Dialog } from '@strapi/design-system';

interface Props {
  label: string;
  /** What the dialog asks. */
  question: string;
  children: ReactNode;
  /** What the button that does it says. */
  confirm: string;
  isDangerous?: boolean;
  isDisabled?: boolean;
  isBusy: boolean;
  onConfirm: () => void;
}

/** A button that does nothing before its consequences have been read. */
export const ConfirmButton = ({
  label,
  question,
  children,
  confirm,
  isDangerous = false,
  isDisabled = false,
  isBusy,
  onConfirm,
}: Props) => (
  <Dialog.Root>
    <Dialog.Trigger>
      <Button
        size="S"
        variant={isDangerous ? 'danger-light' : 'tertiary'}
        loading={isBusy}
        disabled={isDisabled}
      >
        {label}
      </Button>
    </Dialog.Trigger>
    <Dialog.Content>
      <Dialog.Header>{question}</Dialog.Header>
      <Dialog.Body textAlign="left">{children}</Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            Abbrechen
          </Button>
        </Dialog.Cancel>
        <Dialog.Action>
          <Button variant={isDangerous ? 'danger-light' : 'default'} fullWidth onClick={onConfirm}>
            {confirm}
          </Button>
        </Dialog.Action>
      </Dialog.Footer>
    </Dialog.Content>
  </Dialog.Root>
);
