import { Box, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { AuditLine } from '../../features/audit/read-audit';
import { atMoment } from '../versions/moment';

const heads = ['Wann', 'Wer', 'Was', 'Bereich', 'Eintrag'];

/** Where an entry is opened; null for what has no form, or is not there any more. */
const addressOf = ({ uid, entryId, isThere }: AuditLine): string | null => {
  if (!isThere || !uid?.startsWith('api::')) return null;
  return uid === 'api::site-settings.site-settings'
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${entryId}`;
};

const Entry = ({ line }: { line: AuditLine }) => {
  const address = addressOf(line);
  const text = line.title ?? (line.entryId === null ? '' : `Kennung ${line.entryId}`);
  return address === null ? (
    <Typography style={{ overflowWrap: 'anywhere' }}>{text}</Typography>
  ) : (
    <Link tag={NavLink} to={address}>
      {text}
    </Link>
  );
};

/** Lines of the log, newest first. */
export const AuditTable = ({ lines }: { lines: readonly AuditLine[] }) => (
  <Table colCount={heads.length} rowCount={lines.length + 1}>
    <Thead>
      <Tr>
        {heads.map((head) => (
          <Th key={head}>
            <Typography variant="sigma">{head}</Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
    <Tbody>
      {lines.map((line) => (
        <Tr key={line.id}>
          <Td>
            <Typography style={{ whiteSpace: 'nowrap' }}>{atMoment(line.happenedAt)}</Typography>
          </Td>
          <Td>
            <Typography>{line.who}</Typography>
          </Td>
          <Td>
            <Typography>{line.what}</Typography>
          </Td>
          <Td>
            <Typography>{line.type ?? ''}</Typography>
          </Td>
          <Td>
            <Box style={{ maxWidth: '24rem', whiteSpace: 'normal' }}>
              <Entry line={line} />
            </Box>
          </Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
);
