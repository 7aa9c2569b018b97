import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page, useFetchClient, useNotification, useRBAC } from '@strapi/strapi/admin';
import { auditKeptYears } from '../../features/audit/audit-kinds';
import { exportAudit, readAudit } from '../../features/audit/permission-actions';
import type { AuditPage as Answer } from '../../features/audit/read-audit';
import { usePolled } from '../widgets/use-polled';
import { AuditFilterForm, noFilter, type Filter } from './audit-filter';
import { AuditTable } from './audit-table';

const refreshMs = 60_000;

const queryOf = (filter: Filter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();

/** Saves what the filter finds as a file: a plain link would not carry who is asking. */
const ExportButton = ({ query }: { query: string }) => {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const save = async (): Promise<void> => {
    try {
      const { data } = await get(`/office/audit/export?${query}`, { responseType: 'blob' });
      const url = URL.createObjectURL(data);
      const link = Object.assign(document.createElement('a'), {
        href: url,
        download: 'protokoll.csv',
      });
      link.click();
      URL.revokeObjectURL(url);
    } catch {
      toggleNotification({
        type: 'danger',
        message: 'Die Datei kam nicht an. Bitte noch einmal versuchen.',
      });
    }
  };
  return (
    <Button variant="secondary" startIcon={<Download />} onClick={() => void save()}>
      Als CSV-Datei ausgeben
    </Button>
  );
};

const Pages = ({ answer, onTurn }: { answer: Answer; onTurn: (page: number) => void }) => (
  <Flex tag="nav" aria-label="Seiten des Protokolls" gap={4} justifyContent="space-between">
    <Button variant="tertiary" disabled={answer.page <= 1} onClick={() => onTurn(answer.page - 1)}>
      Neuere
    </Button>
    <Typography>
      Seite {answer.page} von {answer.pageCount}
    </Typography>
    <Button
      variant="tertiary"
      disabled={answer.page >= answer.pageCount}
      onClick={() => onTurn(answer.page + 1)}
    >
      Ältere
    </Button>
  </Flex>
);

const Audit = () => {
  const [filter, setFilter] = useState(noFilter);
  const [page, setPage] = useState(1);
  const query = queryOf(filter);
  const { answer, failed } = usePolled<Answer>(
    `/office/audit?${query}&page=${page}`,
    () => refreshMs,
  );
  const { allowedActions } = useRBAC([{ action: exportAudit, subject: null }]);
  if (!answer) return failed ? <Page.Error /> : <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>Protokoll</Page.Title>
      <Layouts.Header
        title="Protokoll"
        subtitle={`Wer was wann getan hat. Niemand kann es ändern; nach ${auditKeptYears} Jahren wird jede Zeile gelöscht.`}
        primaryAction={allowedActions['canExport'] ? <ExportButton query={query} /> : undefined}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <AuditFilterForm
            filter={filter}
            page={answer}
            onChange={(wanted) => {
              setFilter(wanted);
              setPage(1);
            }}
          />
          <div role="status">
            <Typography>{answer.total === 1 ? '1 Zeile' : `${answer.total} Zeilen`}</Typography>
          </div>
          {answer.lines.length > 0 && <AuditTable lines={answer.lines} />}
          {answer.pageCount > 1 && <Pages answer={answer} onTurn={setPage} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

/** Page of the menu: who did what and when. */
export default function AuditPage() {
  return (
    <Page.Protect permissions={[{ action: readAudit, subject: null }]}>
      <Audit />
    </Page.Protect>
  );
}
