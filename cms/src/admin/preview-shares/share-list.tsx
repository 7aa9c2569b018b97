import { Box, Flex, Typography } from '@strapi/design-system';
import type { ShownShare } from '../../features/preview-shares/list-shares';
import { endedKeptDays } from '../../features/preview-shares/share-limits';
import { ShareLine } from './share-line';

interface Props {
  shares: readonly ShownShare[];
  namesEntry: boolean;
  onChanged: () => void;
}

const Lines = (props: Props) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
    {props.shares.map((share) => (
      <ShareLine
        key={share.id}
        share={share}
        namesEntry={props.namesEntry}
        onChanged={props.onChanged}
      />
    ))}
  </Flex>
);

/** Links that live, and below them those that ended in the last days. */
export const ShareList = ({ shares, ...rest }: Props) => {
  const alive = shares.filter(({ isAlive }) => isAlive);
  const ended = shares.filter(({ isAlive }) => !isAlive);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} role="status" aria-live="polite">
      {alive.length > 0 && <Lines shares={alive} {...rest} />}
      {ended.length > 0 && (
        <Box tag="details">
          <Typography tag="summary" variant="pi" style={{ cursor: 'pointer' }}>
            Beendet in den letzten {endedKeptDays} Tagen: {ended.length}
          </Typography>
          <Box paddingTop={3}>
            <Lines shares={ended} {...rest} />
          </Box>
        </Box>
      )}
    </Flex>
  );
};
