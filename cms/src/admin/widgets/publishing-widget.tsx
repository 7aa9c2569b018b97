import { Box, Button, Flex, Link, Status, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import type { PublishingStatus } from '../../features/publishing/publishing-status';
import { ChangedAddresses } from './changed-addresses';
import { PinNotice } from './pin-notice';
import { ReleaseHistory } from './release-history';
import { useOfficeAction } from './use-office-action';
import { usePolled } from './use-polled';

const address = '/office/publishing';
const whileRunningMs = 2000;
const otherwiseMs = 15_000;

type Variant = 'success' | 'secondary' | 'danger' | 'warning';
const variants: Readonly<Record<PublishingStatus['state'], Variant>> = {
  live: 'success',
  // Its notice is orange already, and orange text on a light ground is hard to read.
  paused: 'secondary',
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
      Verlauf
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

const Notices = ({ notices }: { notices: readonly string[] }) => (
  <Box>
    <Typography tag="h3" variant="sigma" textColor="neutral600">
      Hinweise
    </Typography>
    <Box tag="ul" paddingTop={1}>
      {notices.map((notice) => (
        <Typography key={notice} tag="li">
          {notice}
        </Typography>
      ))}
    </Box>
  </Box>
);

const PublishNow = ({ onSent }: { onSent: () => Promise<void> }) => {
  const { isBusy, send } = useOfficeAction();
  const publishNow = async (): Promise<void> => {
    await send(address);
    await onSent();
  };
  return (
    <Button startIcon={<ArrowClockwise />} loading={isBusy} onClick={() => void publishNow()}>
      Jetzt veröffentlichen
    </Button>
  );
};

/** Home page: is the website up to date, what has changed, and the way back. */
export const PublishingWidget = () => {
  const { answer, failed, ask } = usePolled<PublishingStatus>(address, nextIn);

  if (!answer) return failed ? <Widget.Error /> : <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {/* Read aloud when it changes, also while somebody is elsewhere on the page. */}
      <div role="status" aria-live="polite">
        <Status variant={variants[answer.state]} size="S">
          <Typography fontWeight="bold">Website: {answer.headline}</Typography>
        </Status>
      </div>
      {answer.pin && <PinNotice text={answer.pin.text} onResumed={ask} />}
      {answer.problems.length > 0 && <Problems problems={answer.problems} />}
      {failed && (
        <Typography textColor="danger700">
          Der Stand ist nicht abrufbar; gezeigt wird der letzte bekannte.
        </Typography>
      )}
      <Flex gap={3} wrap="wrap">
        {!answer.pin && <PublishNow onSent={ask} />}
        <ReleaseHistory
          isPaused={answer.state === 'paused'}
          version={`${answer.state} ${answer.runs[0]?.text ?? ''}`}
          onChanged={ask}
        />
        <Link href={answer.siteUrl} isExternal>
          Website öffnen
        </Link>
      </Flex>
      {answer.changed && <ChangedAddresses changed={answer.changed} />}
      {answer.notices.length > 0 && <Notices notices={answer.notices} />}
      {answer.runs.length > 0 && <Runs runs={answer.runs} />}
    </Flex>
  );
};
