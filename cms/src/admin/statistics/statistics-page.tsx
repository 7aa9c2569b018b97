import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { StatisticsReport } from '@netzwerk/shared';
import type { ReactNode } from 'react';
import { seeStatistics } from '../../features/statistics/permission-actions';
import { usePolled } from '../widgets/use-polled';
import { BarChart, CountTable } from './bar-chart';

const everyMs = 60_000;

const longDay = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeZone: 'UTC' });
const longMonth = new Intl.DateTimeFormat('de-DE', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortMonth = new Intl.DateTimeFormat('de-DE', { month: 'short', timeZone: 'UTC' });

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Each day has its bar, every fifth its date. */
const dayMark = (day: string, index: number): string =>
  index % 5 === 0 ? `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.` : '';

/** The last part says which file it is; what stands before it is a checksum. */
const fileName = (path: string): string => decodeURI(path.split('/').at(-1) ?? path);

const Card = ({ children }: { children: ReactNode }) => (
  <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius>
    {children}
  </Box>
);

const Addresses = ({
  title,
  by,
  unit,
  rows,
}: {
  title: string;
  by: string;
  unit: string;
  rows: { name: string; count: number; href: string }[];
}) => (
  <Card>
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      {rows.length === 0 ? (
        <Typography>In den letzten 30 Tagen nichts.</Typography>
      ) : (
        <CountTable by={by} unit={unit} rows={rows} />
      )}
    </Flex>
  </Card>
);

const Report = ({ report }: { report: StatisticsReport }) => (
  <Flex direction="column" alignItems="stretch" gap={6}>
    <Card>
      <BarChart
        title="Aufrufe in den letzten 30 Tagen"
        unit="Seitenaufrufe"
        by="Tag"
        bars={report.days.map(({ day, count }, index) => ({
          name: longDay.format(noon(day)),
          mark: dayMark(day, index),
          count,
        }))}
      />
    </Card>
    <Card>
      <BarChart
        title="Aufrufe nach Monaten"
        unit="Seitenaufrufe"
        by="Monat"
        bars={report.months.map(({ month, count }) => ({
          name: longMonth.format(noon(`${month}-15`)),
          mark: shortMonth.format(noon(`${month}-15`)),
          count,
        }))}
      />
    </Card>
    <Addresses
      title="Am meisten gelesen, letzte 30 Tage"
      by="Seite"
      unit="Aufrufe"
      rows={report.pages.map(({ path, count }) => ({ name: path, count, href: path }))}
    />
    <Addresses
      title="Am meisten heruntergeladen, letzte 30 Tage"
      by="Datei"
      unit="Aufrufe"
      rows={report.downloads.map(({ path, count }) => ({
        name: fileName(path),
        count,
        href: path,
      }))}
    />
  </Flex>
);

const Statistics = () => {
  const { answer, failed } = usePolled<StatisticsReport>('/office/statistics', () => everyMs);
  if (!answer) return failed ? <Page.Error /> : <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>Statistik</Page.Title>
      <Layouts.Header
        title="Statistik"
        subtitle="Gezählt werden Seite und Tag, sonst nichts: keine Personen, keine Wege, keine Geräte. Programme, die sich als solche ausgeben, zählen nicht mit."
      />
      <Layouts.Content>
        <Report report={answer} />
      </Layouts.Content>
    </Page.Main>
  );
};

/** Page of the menu: how often the website is read. */
export default function StatisticsPage() {
  return (
    <Page.Protect permissions={[{ action: seeStatistics, subject: null }]}>
      <Statistics />
    </Page.Protect>
  );
}
