import { useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import type { DescribedVersion } from '../../features/versions/describe-version';
import { eraseVersions, restoreVersions } from '../../features/versions/permission-actions';
import type { Comparison } from '../../features/versions/read-versions';
import { Choose, type Choice } from '../widgets/choose';
import { ConfirmButton } from '../widgets/confirm-button';
import { useOfficeAction } from '../widgets/use-office-action';
import { usePolled } from '../widgets/use-polled';
import { Differences } from './differences';
import { RestoreButton } from './restore-button';

const currentDraft = 'entwurf';
const refreshMs = 60_000;

interface Props {
  uid: string;
  documentId: string;
  versions: readonly DescribedVersion[];
  /** When the draft in the form had last been changed; null while the form shows what is live. */
  seen: string | null;
  onChanged: () => Promise<void>;
}

const Hint = ({ children }: { children: string }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const hintFor = (seen: string | null, isModified: boolean): string | null => {
  if (seen === null) return 'Zum Wiederherstellen bitte zum Reiter „Entwurf“ wechseln.';
  return isModified ? 'Zum Wiederherstellen bitte zuerst speichern oder verwerfen.' : null;
};

const Restore = ({ version, seen }: { version: DescribedVersion; seen: string | null }) => {
  const isModified = useForm('CompareVersions', ({ modified }) => modified);
  const hint = hintFor(seen, isModified);
  return (
    <>
      <RestoreButton
        versionId={version.id}
        seen={seen}
        question="Diese Fassung wiederherstellen?"
        isDisabled={hint !== null}
        // Every field of the form has changed with it.
        onRestored={() => window.location.reload()}
      />
      {hint && <Hint>{hint}</Hint>}
    </>
  );
};

const Compare = ({ uid, documentId, versions, seen, onChanged }: Props) => {
  const choices: Choice[] = [
    { value: currentDraft, text: 'Entwurf, wie er jetzt gespeichert ist' },
    ...versions.map(({ id, text }) => ({ value: String(id), text })),
  ];
  const [from, setFrom] = useState(choices[1]?.value ?? currentDraft);
  const [to, setTo] = useState(currentDraft);
  const address = `/office/versions/${uid}/${documentId}`;
  const { answer, failed } = usePolled<Comparison>(
    `${address}/compare?from=${from}&to=${to}`,
    () => refreshMs,
  );
  const { allowedActions } = useRBAC([
    { action: restoreVersions, subject: null },
    { action: eraseVersions, subject: null },
  ]);
  const { isBusy, send } = useOfficeAction();
  const chosen = versions.find(({ id }) => String(id) === from);
  const erase = async (): Promise<void> => {
    if (await send(`${address}/erase`)) {
      setFrom(currentDraft);
      await onChanged();
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Choose label="Von der Fassung" value={from} choices={choices} onChange={setFrom} />
        <Choose label="zu" value={to} choices={choices} onChange={setTo} />
      </Flex>
      <div aria-live="polite">
        {answer ? (
          <Differences differences={answer.differences} />
        ) : (
          <Typography>
            {failed ? 'Der Vergleich kam nicht an. Bitte noch einmal öffnen.' : 'Wird verglichen …'}
          </Typography>
        )}
      </div>
      {chosen && allowedActions['canRestore'] && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {chosen.text}
          </Typography>
          {chosen.who && <Hint>{chosen.who}</Hint>}
          <Restore version={chosen} seen={seen} />
        </Flex>
      )}
      {allowedActions['canErase'] && versions.some(({ isLive }) => !isLive) && (
        <Box>
          <ConfirmButton
            label="Frühere Fassungen endgültig löschen"
            question="Frühere Fassungen endgültig löschen?"
            confirm="Endgültig löschen"
            isDangerous
            isBusy={isBusy}
            onConfirm={() => void erase()}
          >
            <Typography>
              Nötig, wenn etwas aus rechtlichen Gründen oder zum Schutz einer Person entfernt wurde.
              Der Entwurf und was jetzt auf der Website steht bleiben. Das lässt sich nicht
              rückgängig machen.
            </Typography>
          </ConfirmButton>
        </Box>
      )}
    </Flex>
  );
};

/** Two versions side by side in a window with room for them, and the way back to one. */
export const CompareVersions = (props: Props) => (
  <Modal.Root>
    <Modal.Trigger>
      <Button variant="tertiary" fullWidth>
        Fassungen vergleichen
      </Button>
    </Modal.Trigger>
    <Modal.Content>
      <Modal.Header closeLabel="Schließen">
        <Modal.Title>Fassungen vergleichen</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Compare {...props} />
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
