import { describe, expect, it } from '@jest/globals';
import { auditCsvHead, auditCsvRow } from './audit-csv';

const line = {
  id: 1,
  happenedAt: '2026-07-01T21:59:00.000Z',
  accountId: 7,
  who: 'Rita Beispiel',
  kind: 'changed',
  what: 'geändert',
  uid: 'api::article.article',
  type: 'Meldung',
  entryId: 'abc',
  title: 'Neues; „Altes“',
  isThere: true,
};

describe('the log as a file', () => {
  it('is read by a German Excel: day and hour of Berlin, semicolons, umlauts', () => {
    expect(auditCsvHead.startsWith('\uFEFF"Tag";"Uhrzeit"')).toBe(true);
    expect(auditCsvRow(line)).toBe(
      '"2026-07-01";"23:59";"Rita Beispiel";"7";"geändert";"Meldung";"Neues; „Altes“";"abc"\r\n',
    );
  });

  it.each(['=HYPERLINK("https://x.example")', '+1', '-1', '@SUM(A1)', '\t=1'])(
    'runs no formula: %j',
    (title) => {
      expect(auditCsvRow({ ...line, title })).toContain(`"'${title.replaceAll('"', '""')}"`);
    },
  );

  it('leaves what only contains such a sign as it is', () => {
    expect(auditCsvRow({ ...line, title: 'A=B' })).toContain('"A=B"');
  });
});
