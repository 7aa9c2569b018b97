import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { ShownShare } from '../../features/preview-shares/list-shares';
import { withdrawShares } from '../../features/preview-shares/permission-actions';
import { ConfirmButton } from '../widgets/confirm-button';
import { useOfficeAction } from '../widgets/use-office-action';
import { CopyButton } from './copy-button';

const Withdraw = ({ share, onChanged }: { share: ShownShare; onChanged: () => void }) => {
  const { allowedActions } = useRBAC([{ action: withdrawShares, subject: null }]);
  const { isBusy, send } = useOfficeAction();
  const withdraw = async (): Promise<void> => {
    if (await send(`/office/preview-shares/${share.id}/withdraw`)) onChanged();
  };
  if (!allowedActions['canWithdraw']) return null;
  return (
    <ConfirmButton
      label="Zurückziehen"
      question="Diesen Vorschau-Link zurückziehen?"
      confirm="Zurückziehen"
      isDangerous
      isBusy={isBusy}
      onConfirm={() => void withdraw()}
    >
      <Typography>
        „{share.purpose}“: Der Link zeigt sofort nichts mehr, auch dort, wo er gerade offen ist. Das
        lässt sich nicht rückgängig machen; bei Bedarf erstellen Sie einen neuen.
      </Typography>
    </ConfirmButton>
  );
};

interface Props {
  share: ShownShare;
  /** Whether the list is about more than one entry. */
  namesEntry: boolean;
  onChanged: () => void;
}

const Subject = ({ share: { uid, documentId, what } }: Pick<Props, 'share'>) =>
  uid === null || documentId === null ? (
    <Typography tag="p" variant="pi">
      {what}
    </Typography>
  ) : (
    <Link tag={NavLink} to={`/content-manager/collection-types/${uid}/${documentId}`}>
      {what}
    </Link>
  );

/** One link: what it is for, until when, and what can be done with it. */
export const ShareLine = ({ share, namesEntry, onChanged }: Props) => (
  <Box tag="li" style={{ overflowWrap: 'anywhere' }}>
    <Typography tag="p" fontWeight="bold">
      {share.purpose}
    </Typography>
    {namesEntry && <Subject share={share} />}
    {share.lines.map((line) => (
      <Typography key={line} tag="p" variant="pi" textColor="neutral600">
        {line}
      </Typography>
    ))}
    {share.isAlive && (
      <Flex gap={2} wrap="wrap" paddingTop={2}>
        {share.url !== null && <CopyButton url={share.url} name={share.purpose} />}
        <Withdraw share={share} onChanged={onChanged} />
      </Flex>
    )}
  </Box>
);
