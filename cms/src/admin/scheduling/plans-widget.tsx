import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { PlanLine, PlanOverview } from '../../features/scheduling/read-plans';
import { usePolled } from '../widgets/use-polled';

const everyMs = 15_000;

const addressOf = ({ uid, documentId }: PlanLine): string =>
  `/content-manager/collection-types/${uid}/${documentId}`;

const Line = ({ line }: { line: PlanLine }) => (
  <Box tag="li" paddingTop={2}>
    <Link tag={NavLink} to={addressOf(line)}>
      {line.title}
    </Link>
    <Typography tag="p" variant="pi" textColor="neutral600">
      {line.type}: {line.text}
      {line.by === null ? '' : `, von ${line.by}`}
    </Typography>
    {line.reasons.map((reason) => (
      <Typography key={reason} tag="p" variant="pi" textColor="danger700">
        {reason}
      </Typography>
    ))}
  </Box>
);

const Lines = ({ title, lines }: { title: string; lines: readonly PlanLine[] }) => (
  <Box>
    <Typography tag="h3" variant="sigma" textColor="neutral600">
      {title}
    </Typography>
    <Box tag="ul">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </Box>
  </Box>
);

/** Home page: what goes online or offline by itself, and what could not. */
export const PlansWidget = () => {
  const { answer, failed } = usePolled<PlanOverview>('/office/plans', () => everyMs);
  if (!answer) return failed ? <Widget.Error /> : <Widget.Loading />;
  const { refused, planned, done } = answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {refused.length > 0 && <Lines title="Abgelehnt: bitte ansehen" lines={refused} />}
      {planned.length > 0 ? (
        <Lines title="Als Nächstes" lines={planned} />
      ) : (
        <Typography>
          Nichts geplant. Neben jedem gespeicherten Eintrag lässt sich im Kasten „Planung“
          festlegen, wann er von selbst auf die Website kommt oder von ihr verschwindet.
        </Typography>
      )}
      {done.length > 0 && <Lines title="Zuletzt erledigt" lines={done} />}
    </Flex>
  );
};
