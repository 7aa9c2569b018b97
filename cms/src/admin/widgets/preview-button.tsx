import { Button, Flex, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { seePreview } from '../../features/publishing/permission-actions';
import { useOfficeAction } from './use-office-action';

interface Props {
  uid: string;
  documentId: string;
}

/** Opens the draft as the website would show it, in a new tab. */
export const PreviewButton = ({ uid, documentId }: Props) => {
  const { allowedActions } = useRBAC([{ action: seePreview, subject: null }]);
  const { isBusy, send } = useOfficeAction();
  const open = async (): Promise<void> => {
    // Opened in the click itself: browsers block a tab that opens after an answer has come.
    const tab = window.open('', '_blank');
    const answer = await send<{ url: string }>('/office/preview-links', { uid, documentId });
    if (!tab) return;
    if (!answer) return tab.close();
    tab.opener = null;
    tab.location.href = answer.url;
  };
  if (!allowedActions.canPreview) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Button variant="secondary" startIcon={<Eye />} loading={isBusy} onClick={() => void open()}>
        Vorschau
      </Button>
      <Typography variant="pi" textColor="neutral600">
        Zeigt in einem neuen Tab, was zuletzt gespeichert wurde.
      </Typography>
    </Flex>
  );
};
