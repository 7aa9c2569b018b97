import { dayOf, formatClock } from '@netzwerk/shared';
import type { AuditLine } from './read-audit';

const head = ['Tag', 'Uhrzeit', 'Wer', 'Konto', 'Was', 'Bereich', 'Eintrag', 'Kennung'];

/** Quoted; what a spreadsheet would take for a formula is kept as text. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

const row = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(cell).join(';')}\r\n`;

/** With the mark by which Excel knows UTF-8, and semicolons as it expects them in German. */
export const auditCsvHead = `\uFEFF${row(head)}`;

export const auditCsvRow = (line: AuditLine): string =>
  row([
    dayOf(line.happenedAt),
    formatClock(line.happenedAt),
    line.who,
    line.accountId,
    line.what,
    line.type,
    line.title,
    line.entryId,
  ]);
