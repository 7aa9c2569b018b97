import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useRBAC, Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { NewsletterOverview } from '../../features/newsletter/newsletter-overview';
import { issueUid } from '../../features/newsletter/newsletter-uids';
import { lookUpSubscribers } from '../../features/newsletter/permission-actions';
import { NewsletterPerson } from './newsletter-person';
import { usePolled } from './use-polled';

const everyMs = 60_000;
const list = `/content-manager/collection-types/${issueUid}`;

const headline = ({ confirmed, unconfirmed }: NewsletterOverview): string =>
  `${confirmed} ${confirmed === 1 ? 'Person bekommt' : 'Personen bekommen'} den Newsletter` +
  (unconfirmed === 0 ? '' : `, ${unconfirmed} noch nicht bestätigt`);

/** Home page: how many get the newsletter and what of it; whose addresses these are stands nowhere. */
export const NewsletterWidget = () => {
  const { answer, failed } = usePolled<NewsletterOverview>('/office/newsletter', () => everyMs);
  const { allowedActions } = useRBAC([{ action: lookUpSubscribers, subject: null }]);
  if (!answer) return failed ? <Widget.Error /> : <Widget.Loading />;
  const rows = [
    { title: 'alle Themen', count: answer.ofAllTopics },
    ...answer.byTopic.map(({ title, count }) => ({ title, count })),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography fontWeight="bold">{headline(answer)}</Typography>
      <Box tag="ul">
        {rows.map(({ title, count }) => (
          <Flex key={title} tag="li" justifyContent="space-between" gap={4} paddingTop={1}>
            <Typography>{title}</Typography>
            <Typography>{count}</Typography>
          </Flex>
        ))}
      </Box>
      <Link tag={NavLink} to={list}>
        Alle Ausgaben
      </Link>
      {allowedActions['canPerson'] && <NewsletterPerson />}
    </Flex>
  );
};
