import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import type { EntryVersions } from '../../features/versions/read-versions';
import { readVersions } from '../../features/versions/permission-actions';
import { isVersioned } from '../../features/versions/versioned-types';
import { usePolled } from '../widgets/use-polled';
import { CompareVersions } from './compare-versions';

const refreshMs = 30_000;
const shown = 3;

interface Props {
  uid: string;
  documentId: string;
  seen: string | null;
  /** Changes with the entry, so that the list is asked for again. */
  version: string;
}

const Versions = ({ uid, documentId, seen, version }: Props) => {
  const { answer, ask } = usePolled<EntryVersions>(
    `/office/versions/${uid}/${documentId}`,
    () => refreshMs,
    version,
  );
  if (!answer) return null;
  const { versions } = answer;
  if (versions.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        Noch keine: Mit jedem Veröffentlichen kommt eine dazu.
      </Typography>
    );
  }
  const more = versions.length - shown;
  return (
    <>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {versions.slice(0, shown).map(({ id, text, who, isLive }) => (
          <Flex key={id} tag="li" direction="column" alignItems="flex-start">
            <Typography variant="omega" fontWeight={isLive ? 'bold' : 'regular'}>
              {text}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {who}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {more > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {more === 1 ? 'und eine ältere' : `und ${more} ältere`}
        </Typography>
      )}
      <CompareVersions
        uid={uid}
        documentId={documentId}
        versions={versions}
        seen={seen}
        onChanged={ask}
      />
    </>
  );
};

const AllowedVersions = (props: Props) => {
  const { allowedActions } = useRBAC([{ action: readVersions, subject: null }]);
  return allowedActions['canRead'] ? <Versions {...props} /> : null;
};

/** Beside an entry: what has been on the website when, and the way back to it. */
export const VersionsPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  if (!documentId || !isVersioned(model)) return null;
  const changedAt = typeof document?.updatedAt === 'string' ? document.updatedAt : null;
  return {
    title: 'Fassungen',
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        <AllowedVersions
          uid={model}
          documentId={documentId}
          seen={activeTab === 'published' ? null : changedAt}
          version={`${String(document?.updatedAt)} ${String(document?.publishedAt)}`}
        />
      </Flex>
    ),
  };
};
