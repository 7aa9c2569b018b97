import { useState } from 'react';
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import type { RestoreNotice } from '../../features/versions/office-routes';
import { useOfficeAction } from '../widgets/use-office-action';

interface Props {
  versionId: number;
  /** When the draft had last been changed for this person; null for a deleted entry. */
  seen: string | null;
  question: string;
  isDisabled?: boolean;
  onRestored: (entry: { uid: string; documentId: string }) => void;
}

const Losses = ({ losses }: RestoreNotice) =>
  losses.length === 0 ? null : (
    <Box>
      <Typography tag="p" fontWeight="bold">
        Nicht alles lässt sich zurückholen:
      </Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {losses.map((loss) => (
          <Typography key={loss} tag="li">
            {loss}
          </Typography>
        ))}
      </Box>
    </Box>
  );

/** Brings a version back as a draft, after saying what that means and what would be missing. */
export const RestoreButton = ({
  versionId,
  seen,
  question,
  isDisabled = false,
  onRestored,
}: Props) => {
  const { isBusy, look, send } = useOfficeAction();
  const [notice, setNotice] = useState<RestoreNotice | null>(null);
  const address = `/office/restorings/${versionId}`;
  const restore = async (): Promise<void> => {
    const entry = await send<{ uid: string; documentId: string }>(address, { seen });
    setNotice(null);
    if (entry) onRestored(entry);
  };
  return (
    <>
      <Button
        size="S"
        variant="secondary"
        loading={isBusy}
        disabled={isDisabled}
        onClick={() => void look<RestoreNotice>(address).then(setNotice)}
      >
        Als Entwurf wiederherstellen
      </Button>
      <Dialog.Root open={notice !== null} onOpenChange={(open) => !open && setNotice(null)}>
        <Dialog.Content>
          <Dialog.Header>{question}</Dialog.Header>
          <Dialog.Body textAlign="left">
            <Flex direction="column" alignItems="stretch" gap={3}>
              <Typography tag="p">
                Sie wird zum Entwurf. Auf der Website ändert sich nichts, bis jemand veröffentlicht.
                {seen === null ? '' : ' Der Entwurf von jetzt bleibt als Fassung erhalten.'}
              </Typography>
              <Losses losses={notice?.losses ?? []} />
            </Flex>
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                Abbrechen
              </Button>
            </Dialog.Cancel>
            <Button fullWidth loading={isBusy} onClick={() => void restore()}>
              Wiederherstellen
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </>
  );
};
