import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { eraseVersions, restoreVersions } from '../../features/versions/permission-actions';
import type { DeletedEntry } from '../../features/versions/read-versions';
import { deletedKeptDays } from '../../features/versions/versioned-types';
import { ConfirmButton } from '../widgets/confirm-button';
import { useOfficeAction } from '../widgets/use-office-action';
import { usePolled } from '../widgets/use-polled';
import { atMoment, onDay } from './moment';
import { RestoreButton } from './restore-button';

const refreshMs = 60_000;

interface Props {
  entry: DeletedEntry;
  mayErase: boolean;
  onErased: () => Promise<void>;
}

const Entry = ({ entry, mayErase, onErased }: Props) => {
  const navigate = useNavigate();
  const { isBusy, send } = useOfficeAction();
  const erase = async (): Promise<void> => {
    if (await send(`/office/versions/${entry.uid}/${entry.documentId}/erase`)) await onErased();
  };
  return (
    <Flex
      tag="li"
      gap={4}
      padding={4}
      wrap="wrap"
      justifyContent="space-between"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
    >
      <Box style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="h2" variant="delta">
          {entry.title}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {entry.type}: gelöscht am {atMoment(entry.deletedAt)} von {entry.deletedBy}; lässt sich
          bis {onDay(entry.keptUntil)} wiederherstellen
        </Typography>
      </Box>
      <Flex gap={2} wrap="wrap">
        <RestoreButton
          versionId={entry.versionId}
          seen={null}
          question={`„${entry.title}“ wiederherstellen?`}
          onRestored={({ uid, documentId }) =>
            navigate(`/content-manager/collection-types/${uid}/${documentId}`)
          }
        />
        {mayErase && (
          <ConfirmButton
            label="Endgültig löschen"
            question={`„${entry.title}“ endgültig löschen?`}
            confirm="Endgültig löschen"
            isDangerous
            isBusy={isBusy}
            onConfirm={() => void erase()}
          >
            <Typography>
              Auch alle früheren Fassungen dieses Eintrags werden gelöscht. Das lässt sich nicht
              rückgängig machen.
            </Typography>
          </ConfirmButton>
        )}
      </Flex>
    </Flex>
  );
};

const Deleted = () => {
  const { answer, failed, ask } = usePolled<DeletedEntry[]>(
    '/office/versions/deleted',
    () => refreshMs,
  );
  const { allowedActions } = useRBAC([{ action: eraseVersions, subject: null }]);
  if (!answer) return failed ? <Page.Error /> : <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>Gelöschtes</Page.Title>
      <Layouts.Header
        title="Gelöschtes"
        subtitle={`Gelöschte Einträge bleiben ${deletedKeptDays} Tage hier und kommen als Entwurf zurück. Personen, Mitglieder, Zugänge und Anliegen sind mit dem Löschen weg.`}
      />
      <Layouts.Content>
        {answer.length === 0 ? (
          <Typography>Hier ist nichts: In den letzten Wochen wurde nichts gelöscht.</Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {answer.map((entry) => (
              <Entry
                key={entry.versionId}
                entry={entry}
                mayErase={allowedActions['canErase'] === true}
                onErased={ask}
              />
            ))}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

/** Page of the menu: what was deleted and can still be brought back. */
export default function DeletedPage() {
  return (
    <Page.Protect permissions={[{ action: restoreVersions, subject: null }]}>
      <Deleted />
    </Page.Protect>
  );
}
