import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { pinRelease, purgeReleases } from '../../features/publishing/permission-actions';
import type { ReleaseLine } from '../../features/publishing/publishing-history';
import { ConfirmButton } from './confirm-button';
import { useOfficeAction } from './use-office-action';
import { usePolled } from './use-polled';

const refreshMs = 15_000;

interface Props {
  isPaused: boolean;
  /** Changes with the state of the website, so that the list is asked for again. */
  version: string;
  onChanged: () => Promise<void>;
}

const Release = ({
  release,
  mayPin,
  isPaused,
  onPin,
  isBusy,
}: {
  release: ReleaseLine;
  mayPin: boolean;
  isPaused: boolean;
  onPin: () => void;
  isBusy: boolean;
}) => (
  <Flex tag="li" direction="column" alignItems="flex-start" gap={2} paddingBottom={4}>
    <Typography>
      <Typography fontWeight="bold">{release.moment}</Typography>
      {release.isLive ? ' (jetzt auf der Website)' : ''}: {release.text}
    </Typography>
    {mayPin && !(release.isLive && isPaused) && (
      <ConfirmButton
        label={release.isLive ? 'Auf diesem Stand anhalten' : 'Zu diesem Stand zurückgehen'}
        question={release.name}
        confirm={release.isLive ? 'Anhalten' : 'Zurückgehen'}
        isBusy={isBusy}
        onConfirm={onPin}
      >
        <Typography>
          Die Website zeigt dann den {release.name} und folgt Änderungen nicht, bis jemand sie
          fortsetzt. Was inzwischen veröffentlicht wird, geht nicht verloren: Es erscheint beim
          Fortsetzen. Inhalte im Redaktionssystem ändern sich dadurch nicht.
        </Typography>
      </ConfirmButton>
    )}
  </Flex>
);

const Releases = ({ isPaused, version, onChanged }: Props) => {
  const { answer, ask } = usePolled<ReleaseLine[]>(
    '/office/publishing/releases',
    () => refreshMs,
    version,
  );
  const { allowedActions } = useRBAC([
    { action: pinRelease, subject: null },
    { action: purgeReleases, subject: null },
  ]);
  const { isBusy, send } = useOfficeAction();
  const order = async (action: string, body?: object): Promise<void> => {
    await send(`/office/publishing/${action}`, body);
    await Promise.all([ask(), onChanged()]);
  };
  if (!answer) return null;
  if (answer.length === 0) return <Typography>Es gibt noch keine früheren Stände.</Typography>;
  return (
    <>
      <Box tag="ol">
        {answer.map((release) => (
          <Release
            key={release.releaseId}
            release={release}
            mayPin={allowedActions.canPin === true}
            isPaused={isPaused}
            isBusy={isBusy}
            onPin={() => void order('pin', { releaseId: release.releaseId })}
          />
        ))}
      </Box>
      {allowedActions.canPurge && !isPaused && answer.length > 1 && (
        <Box>
          <ConfirmButton
            label="Frühere Stände endgültig löschen"
            question="Frühere Stände endgültig löschen?"
            confirm="Endgültig löschen"
            isDangerous
            isBusy={isBusy}
            onConfirm={() => void order('purge')}
          >
            <Typography>
              Nötig, wenn etwas aus rechtlichen Gründen oder zum Schutz einer Person entfernt wurde:
              Zuerst den Eintrag von der Website nehmen, dann hier löschen. Es bleibt nur der
              neueste Stand. Das lässt sich nicht rückgängig machen.
            </Typography>
          </ConfirmButton>
        </Box>
      )}
    </>
  );
};

/** Earlier states of the website and the way back to them, in a window with room for them. */
export const ReleaseHistory = (props: Props) => (
  <Modal.Root>
    <Modal.Trigger>
      <Button variant="tertiary" startIcon={<ClockCounterClockwise />}>
        Frühere Stände
      </Button>
    </Modal.Trigger>
    <Modal.Content>
      <Modal.Header closeLabel="Schließen">
        <Modal.Title>Frühere Stände der Website</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Releases {...props} />
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
