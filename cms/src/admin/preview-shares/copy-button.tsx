import { Button } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

/** Puts a link where it can be pasted from. */
export const CopyButton = ({ url, name }: { url: string; name: string }) => {
  const { toggleNotification } = useNotification();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      toggleNotification({ type: 'success', message: 'Der Link liegt in der Zwischenablage.' });
    } catch {
      toggleNotification({
        type: 'warning',
        message: 'Kopieren ging nicht. Bitte den Link markieren und von Hand kopieren.',
      });
    }
  };
  return (
    <Button
      size="S"
      variant="tertiary"
      startIcon={<Duplicate />}
      aria-label={`Link kopieren: ${name}`}
      onClick={() => void copy()}
    >
      Link kopieren
    </Button>
  );
};
