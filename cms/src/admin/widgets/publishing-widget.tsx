import { Box, Button, Flex, Link, Status, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useFetchClient, useNotification, Widget } from '@strapi/strapi/admin';
import type { PublishingStatus } from '../../features/publishing/publishing-status';
import { usePolled } from './use-polled';

const address = '/office/publishing';
const whileRunningMs = 2000;
const otherwiseMs = 15_000;

type Variant = 'success' | 'secondary' | 'danger' | 'warning';
const variants: Readonly<Record<PublishingStatus['state'], Variant>> = {
  live: 'success',
  paused: 'warning',
  running: 'secondary',
  waiting: 'secondary',
  failed: 'danger',
  never: 'warning',
};

const nextIn = (status: PublishingStatus | null): number =>
  status?.state === 'running' || status?.state === 'waiting' ? whileRunningMs : otherwiseMs;

const Problems = ({ problems }: { problems: readonly string[] }) => (
  <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
    {problems.map((problem) => (
      <Typography key={problem} tag="li" textColor="danger700">
        {problem}
      </Typography>
    ))}
  </Box>
);

const Runs = ({ runs }: { runs: PublishingStatus['runs'] }) => (
  <Box>
    <Typography tag="h3" variant="sigma" textColor="neutral600">
      Letzte Läufe
    </Typography>
    <Box tag="ol" paddingTop={1}>
      {runs.map((run, index) => (
        <Typography key={index} tag="li" variant="pi" textColor="neutral600">
          {run.text}
        </Typography>
      ))}
    </Box>
  </Box>
);

/** Home page: is the website up to date, and if not, why. */
export const PublishingWidget = () => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { answer, failed, ask } = usePolled<PublishingStatus>(address, nextIn);

  const publishNow = async (): Promise<void> => {
    try {
      await post(address);
    } catch {
      toggleNotification({
        type: 'danger',
        message: 'Der Auftrag kam nicht an. Bitte noch einmal versuchen.',
      });
    }
    await ask();
  };

  if (!answer) return failed ? <Widget.Error /> : <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {/* Read aloud when it changes, also while somebody is elsewhere on the page. */}
      <div role="status" aria-live="polite">
        <Status variant={variants[answer.state]} size="S">
          <Typography fontWeight="bold">Website: {answer.headline}</Typography>
        </Status>
      </div>
      {answer.problems.length > 0 && <Problems problems={answer.problems} />}
      {failed && (
        <Typography textColor="danger700">
          Der Stand ist nicht abrufbar; gezeigt wird der letzte bekannte.
        </Typography>
      )}
      <Flex gap={4} wrap="wrap">
        <Button startIcon={<ArrowClockwise />} onClick={() => void publishNow()}>
          Jetzt veröffentlichen
        </Button>
        <Link href={answer.siteUrl} isExternal>
          Website öffnen
        </Link>
      </Flex>
      {answer.runs.length > 0 && <Runs runs={answer.runs} />}
    </Flex>
  );
};
