import { useId } from 'react';
import { Box, Button, Field, Flex } from '@strapi/design-system';
import { auditKindLabels } from '../../features/audit/audit-kinds';
import type { AuditPage } from '../../features/audit/read-audit';
import { Choose } from '../widgets/choose';

export interface Filter {
  account: string;
  kind: string;
  uid: string;
  from: string;
  to: string;
}

export const noFilter: Filter = { account: '', kind: '', uid: '', from: '', to: '' };

const Day = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) => {
  const id = useId();
  return (
    <Box flex="1 1 9rem" minWidth="9rem">
      <Field.Root name={id} width="100%">
        <Field.Label>{label}</Field.Label>
        <Field.Input
          type="date"
          // Else the sign for the calendar is dark on dark.
          style={{ colorScheme: 'light dark' }}
          value={value}
          onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
        />
      </Field.Root>
    </Box>
  );
};

interface Props {
  filter: Filter;
  page: AuditPage;
  onChange: (filter: Filter) => void;
}

/** What of the log is shown. */
export const AuditFilterForm = ({ filter, page, onChange }: Props) => {
  const set = (field: keyof Filter) => (value: string) => onChange({ ...filter, [field]: value });
  const isEmpty = Object.values(filter).every((value) => value === '');
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Choose
        label="Wer"
        none="alle"
        value={filter.account}
        choices={[
          ...page.accounts.map(({ id, name }) => ({ value: String(id), text: name })),
          { value: 'system', text: 'das System' },
        ]}
        onChange={set('account')}
      />
      <Choose
        label="Was"
        none="alle"
        value={filter.kind}
        choices={Object.entries(auditKindLabels).map(([value, text]) => ({ value, text }))}
        onChange={set('kind')}
      />
      <Choose
        label="Bereich"
        none="alle"
        value={filter.uid}
        choices={page.types.map(({ uid, name }) => ({ value: uid, text: name }))}
        onChange={set('uid')}
      />
      <Day label="Vom" value={filter.from} onChange={set('from')} />
      <Day label="Bis" value={filter.to} onChange={set('to')} />
      <Button variant="tertiary" size="L" disabled={isEmpty} onClick={() => onChange(noFilter)}>
        Alles zeigen
      </Button>
    </Flex>
  );
};
