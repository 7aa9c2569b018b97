import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ShareList as Answer } from '../../features/preview-shares/office-routes';
import { usePolled } from '../widgets/use-polled';
import { ShareDialog } from './share-dialog';
import { ShareList } from './share-list';

const path = '/office/preview-shares';
const everyMs = 60_000;

/** Home page: every link by which others see drafts, and one to the whole site. */
export const SharesWidget = () => {
  const { answer, failed, ask } = usePolled<Answer>(path, () => everyMs);
  if (!answer) return failed ? <Widget.Error /> : <Widget.Loading />;
  const { mayShare, shares } = answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {mayShare && (
        <Flex>
          <ShareDialog
            path={path}
            label="Ganze Website teilen"
            ofSite
            hasMembers
            onMade={() => void ask()}
          />
        </Flex>
      )}
      {shares.every(({ isAlive }) => !isAlive) && (
        <Typography>
          Kein Link ist gültig. Neben jedem gespeicherten Eintrag lässt sich im Kasten „Vorschau
          teilen“ ein Link auf seinen Entwurf erstellen.
        </Typography>
      )}
      {shares.length > 0 && <ShareList shares={shares} namesEntry onChanged={() => void ask()} />}
    </Flex>
  );
};
