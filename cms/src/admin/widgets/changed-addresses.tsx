import { Box, Link, Typography } from '@strapi/design-system';
import type { PublishingStatus } from '../../features/publishing/publishing-status';

type Changed = NonNullable<PublishingStatus['changed']>;

const shownAtOnce = 5;

const Addresses = ({ addresses }: { addresses: Changed['addresses'] }) => (
  <Box tag="ul" paddingTop={1}>
    {addresses.map(({ path, url }) => (
      <Box tag="li" key={path} style={{ overflowWrap: 'anywhere' }}>
        <Link href={url} isExternal>
          {path}
        </Link>
      </Box>
    ))}
  </Box>
);

const countOf = (count: number): string =>
  count === 1 ? '1 Adresse hat sich geändert' : `${count} Adressen haben sich geändert`;

/** What a publish has changed, the first few at once and the rest on demand. */
export const ChangedAddresses = ({ changed }: { changed: Changed }) => {
  const { count, addresses } = changed;
  const rest = addresses.slice(shownAtOnce);
  const unnamed = count - addresses.length;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {countOf(count)}
      </Typography>
      <Addresses addresses={addresses.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details>
          <Typography tag="summary" style={{ cursor: 'pointer' }}>
            {rest.length} weitere
          </Typography>
          <Addresses addresses={rest} />
        </details>
      )}
      {unnamed > 0 && addresses.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          und {unnamed} mehr
        </Typography>
      )}
    </Box>
  );
};
