import { Button, Flex, Typography } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { pinRelease } from '../../features/publishing/permission-actions';
import { useOfficeAction } from './use-office-action';

interface Props {
  text: string;
  onResumed: () => Promise<void>;
}

/** Says that the website stands still, and lets whoever may do so make it follow again. */
export const PinNotice = ({ text, onResumed }: Props) => {
  const { allowedActions } = useRBAC([{ action: pinRelease, subject: null }]);
  const { isBusy, send } = useOfficeAction();
  const resume = async (): Promise<void> => {
    if (await send('/office/publishing/resume')) await onResumed();
  };
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={3}
      padding={4}
      background="warning100"
      borderColor="warning200"
      hasRadius
    >
      <div role="status" aria-live="polite">
        <Typography textColor="neutral800">{text}</Typography>
      </div>
      {allowedActions.canPin && (
        <Button startIcon={<Play />} loading={isBusy} onClick={() => void resume()}>
          Website fortsetzen
        </Button>
      )}
    </Flex>
  );
};
