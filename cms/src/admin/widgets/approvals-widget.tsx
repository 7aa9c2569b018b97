import { Box, Flex, Link, Status, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { ApprovalLine, ApprovalOverview } from '../../features/approvals/read-approvals';
import { usePolled } from './use-polled';

const everyMs = 60_000;

const Lines = ({ lines }: { lines: readonly ApprovalLine[] }) => (
  <Box tag="ul">
    {lines.map(({ uid, documentId, title, text }) => (
      <Box key={`${uid} ${documentId}`} tag="li" paddingTop={1}>
        <Link tag={NavLink} to={`/content-manager/collection-types/${uid}/${documentId}`}>
          {title}
        </Link>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text}
        </Typography>
      </Box>
    ))}
  </Box>
);

const headline = ({ toDecide }: ApprovalOverview): string => {
  if (toDecide.length === 0) return 'Nichts wartet auf Ihre Freigabe';
  return toDecide.length === 1
    ? '1 Eintrag wartet auf Ihre Freigabe'
    : `${toDecide.length} Einträge warten auf Ihre Freigabe`;
};

/** Home page: what waits for one's own approval, and what became of what one has asked for. */
export const ApprovalsWidget = () => {
  const { answer, failed } = usePolled<ApprovalOverview>('/office/approvals', () => everyMs);
  if (!answer) return failed ? <Widget.Error /> : <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <div role="status" aria-live="polite">
        <Status variant={answer.toDecide.length > 0 ? 'secondary' : 'success'} size="S">
          <Typography fontWeight="bold">{headline(answer)}</Typography>
        </Status>
      </div>
      {answer.toDecide.length > 0 && <Lines lines={answer.toDecide} />}
      {answer.own.length > 0 && (
        <div>
          <Typography variant="sigma" tag="h3">
            Von Ihnen angefragt
          </Typography>
          <Lines lines={answer.own} />
        </div>
      )}
    </Flex>
  );
};
