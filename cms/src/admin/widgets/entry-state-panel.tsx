import { Flex, Link, Status, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { approvalRulesUid } from '../../features/approvals/approval-types';
import type { EntryStatus } from '../../features/publishing/entry-status';
import { inquiryUid } from '../../features/inquiries/inquiry-uid';
import { usePlanVersion } from '../scheduling/plan-changes';
import { PinNotice } from './pin-notice';
import { PreviewButton } from './preview-button';
import { usePolled } from './use-polled';

const whilePendingMs = 2000;
/** The moment may come while somebody looks. */
const whilePlannedMs = 5000;
const otherwiseMs = 30_000;

const variants = {
  draft: 'secondary',
  planned: 'secondary',
  pending: 'secondary',
  failed: 'danger',
  live: 'success',
} as const satisfies Record<Exclude<EntryStatus['state'], 'paused'>, string>;

const nextIn = (status: EntryStatus | null): number => {
  if (status?.state === 'pending') return whilePendingMs;
  return status?.state === 'planned' ? whilePlannedMs : otherwiseMs;
};

interface Props {
  uid: string;
  documentId: string;
  version: string;
}

const EntryState = ({ uid, documentId, version }: Props) => {
  const address = `/office/publishing/entries/${uid}/${documentId}`;
  const plans = usePlanVersion();
  const { answer, ask } = usePolled<EntryStatus>(address, nextIn, `${version} ${plans}`);
  if (!answer) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {answer.state === 'paused' ? (
        <PinNotice text={answer.text} onResumed={ask} />
      ) : (
        <div role="status" aria-live="polite">
          <Status variant={variants[answer.state]} size="S" width="100%">
            <Typography>{answer.text}</Typography>
          </Status>
        </div>
      )}
      {answer.address && (
        <Link href={answer.address} isExternal>
          Auf der Website ansehen
        </Link>
      )}
      <PreviewButton uid={uid} documentId={documentId} />
    </Flex>
  );
};

/** Types that the website shows; the panel says nothing about any other. */
const isPublicType = (model: string): boolean =>
  model.startsWith('api::') && model !== inquiryUid && model !== approvalRulesUid;

/** Beside the entry being edited: does the public see it. */
export const EntryStatePanel: PanelComponent = ({ model, documentId, document }) => {
  if (!documentId || !isPublicType(model)) return null;
  const version = `${String(document?.updatedAt)} ${String(document?.publishedAt)}`;
  return {
    title: 'Website',
    content: <EntryState uid={model} documentId={documentId} version={version} />,
  };
};
