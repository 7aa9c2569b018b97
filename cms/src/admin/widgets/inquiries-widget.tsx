import { Box, Flex, Link, Status, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { InquiryOverview } from '../../features/inquiries/inquiry-overview';
import { inquiryUid } from '../../features/inquiries/inquiry-uid';
import { usePolled } from './use-polled';

const everyMs = 60_000;
const list = `/content-manager/collection-types/${inquiryUid}`;

const openList = `${list}?filters[$and][0][answeredAt][$null]=true&sort=dueOn:ASC`;
const overdueList = (today: string): string => `${openList}&filters[$and][1][dueOn][$lt]=${today}`;

const headline = ({ open, overdue }: InquiryOverview): string => {
  if (open === 0) return 'Alles beantwortet';
  return overdue === 0 ? `${open} offen` : `${open} offen, davon ${overdue} überfällig`;
};

const Next = ({ next }: Pick<InquiryOverview, 'next'>) => (
  <Box tag="ul">
    {next.map(({ documentId, text, isOverdue }) => (
      <Box key={documentId} tag="li" paddingTop={1}>
        <Link tag={NavLink} to={`${list}/${documentId}`}>
          {text}
        </Link>
        {isOverdue && (
          <Typography textColor="danger700" fontWeight="bold">
            {' '}
            überfällig
          </Typography>
        )}
      </Box>
    ))}
  </Box>
);

/** Home page: what people have written, and what has to be answered next. */
export const InquiriesWidget = () => {
  const { answer, failed } = usePolled<InquiryOverview>('/office/inquiries', () => everyMs);
  if (!answer) return failed ? <Widget.Error /> : <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <div role="status" aria-live="polite">
        <Status variant={answer.overdue > 0 ? 'danger' : 'success'} size="S">
          <Typography fontWeight="bold">{headline(answer)}</Typography>
        </Status>
      </div>
      {answer.next.length > 0 && <Next next={answer.next} />}
      <Flex gap={4} wrap="wrap">
        {answer.open > 0 && (
          <Link tag={NavLink} to={openList}>
            Alle offenen
          </Link>
        )}
        {answer.overdue > 0 && (
          <Link tag={NavLink} to={overdueList(answer.today)}>
            Offen und überfällig
          </Link>
        )}
        <Link tag={NavLink} to={list}>
          Alle Anliegen
        </Link>
      </Flex>
    </Flex>
  );
};
