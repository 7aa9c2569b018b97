import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { enumLabels } from './enum-labels';

interface Header {
  name: string;
  attribute: { type: string };
  cellFormatter?: (row: Record<string, unknown>, header: Header) => ReactNode;
}
interface Columns {
  displayedHeaders: Header[];
  layout: unknown;
}

const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' });
const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

const wordings: Readonly<Record<string, (value: string) => string>> = {
  enumeration: (value) => enumLabels[value] ?? value,
  date: (value) => day.format(new Date(value)),
  datetime: (value) => moment.format(new Date(value)),
};

/** Sorts like the days themselves; the same calendar as the office's. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** An inquiry that should have been answered by now. */
const isOverdue = (row: Record<string, unknown>, { name }: Header): boolean =>
  name === 'dueOn' && row['state'] !== 'answered' && String(row[name]) < isoDay.format(new Date());

const formatCell = (row: Record<string, unknown>, header: Header): ReactNode => {
  const value = row[header.name];
  const text = typeof value === 'string' && value !== '' ? value : null;
  if (text !== null && isOverdue(row, header)) {
    return (
      <Typography textColor="danger700" fontWeight="bold">
        {day.format(new Date(text))}, überfällig
      </Typography>
    );
  }
  return (
    <Typography textColor="neutral800">
      {text === null ? '–' : (wordings[header.attribute.type]?.(text) ?? text)}
    </Typography>
  );
};

/** Lists show choices in German and dates short; Strapi shows raw values and "Sonntag, 22. November …". */
export const wordListCells = ({ displayedHeaders, layout }: Columns): Columns => ({
  layout,
  displayedHeaders: displayedHeaders.map((header) =>
    header.attribute.type in wordings && !header.cellFormatter
      ? { ...header, cellFormatter: formatCell }
      : header,
  ),
});
