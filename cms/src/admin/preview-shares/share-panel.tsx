import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import type { ShareList as Answer } from '../../features/preview-shares/office-routes';
import { seeShares } from '../../features/preview-shares/permission-actions';
import { hasMemberView } from '../../features/preview-shares/share-limits';
import { usePolled } from '../widgets/use-polled';
import { ShareDialog } from './share-dialog';
import { ShareList } from './share-list';

const everyMs = 60_000;

const Shares = ({ uid, documentId }: { uid: string; documentId: string }) => {
  const path = `/office/preview-shares/entries/${uid}/${documentId}`;
  const { answer, ask } = usePolled<Answer>(path, () => everyMs);
  const isModified = useForm('SharePanel', ({ modified }) => modified);
  if (!answer) return null;
  const { mayShare, shares } = answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={shares.length === 0 ? 2 : 4} width="100%">
      {shares.length > 0 && (
        <ShareList shares={shares} namesEntry={false} onChanged={() => void ask()} />
      )}
      {mayShare ? (
        <ShareDialog
          path={path}
          label="Link erstellen"
          ofSite={false}
          hasMembers={hasMemberView(uid)}
          onMade={() => void ask()}
        />
      ) : (
        shares.length === 0 && (
          <Typography variant="pi" textColor="neutral600">
            Nichts geteilt.
          </Typography>
        )
      )}
      {mayShare && (
        <Typography variant="pi" textColor="neutral600">
          {isModified
            ? 'Bitte auch speichern: Gezeigt wird, was gespeichert ist.'
            : 'Zeigt den Entwurf auch Menschen ohne Konto, für eine begrenzte Zeit.'}
        </Typography>
      )}
    </Flex>
  );
};

/** Beside an entry that is saved: links by which others see its draft. */
export const SharePanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const { allowedActions } = useRBAC([{ action: seeShares, subject: null }]);
  // There is no tab where a type has no drafts.
  const isShareable = model.startsWith('api::') && activeTab !== null;
  if (!isShareable || !documentId || !document || !allowedActions['canRead']) return null;
  return {
    title: 'Vorschau teilen',
    content: <Shares uid={model} documentId={documentId} />,
  };
};
