import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inquiryAnswerSchema, type InquiryAnswer, type InquiryForm } from '@netzwerk/shared';
import request from 'supertest';
import { mailsTo, waitForMail } from './mail-box.ts';
import { makeEditor } from './make-editor.ts';
import { office } from './office.ts';
import { fetchContent } from './publisher.ts';
import { runSql, testDatabaseUrl } from './run-sql.ts';
import { startSecondCms } from './start-cms.ts';

const cms = request(process.env.CMS_TEST_URL ?? '');
const inquiry = 'api::inquiry.inquiry';
const officeMail = 'info@innenstadt.example';

/** Each from an address of its own, unless it is about many from one. */
const someAddress = (): string =>
  `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;

interface Sent {
  status: number;
  answer: InquiryAnswer;
}
const send = async (
  form: InquiryForm,
  values: object,
  { key = randomUUID(), from = someAddress() }: { key?: string; from?: string } = {},
): Promise<Sent> => {
  const { status, body } = await cms
    .post('/api/inquiries')
    .set('X-Forwarded-For', from)
    .send({ form, key, values });
  return { status, answer: inquiryAnswerSchema.parse(body) };
};

const referenceOf = ({ answer }: Sent): string => {
  if (answer.outcome !== 'stored') throw new Error(JSON.stringify(answer));
  return answer.reference;
};

interface Stored {
  documentId: string;
  state: string;
  dueOn: string;
  answeredAt: string | null;
  answeredBy: string | null;
  deleteOn: string | null;
  [field: string]: unknown;
}
const find = async (reference: string): Promise<Stored[]> => {
  const query = `filters[$and][0][reference][$eq]=${reference}`;
  const { body } = await office.get(`/content-manager/collection-types/${inquiry}?${query}`);
  return (body as { results: Stored[] }).results;
};
const findOne = async (reference: string): Promise<Stored> => {
  const [found] = await find(reference);
  if (!found) throw new Error(`${reference} is not there`);
  return found;
};

const mailOf = (): string => `person-${randomUUID().slice(0, 8)}@anfrage.example`;
const question = (email = mailOf()) => ({
  kind: 'question',
  message: 'Wann ist die nächste Tagung?',
  email,
});

describe('an inquiry', () => {
  it('is stored with its deadline, confirmed to the sender and announced to the office', async () => {
    const email = mailOf();
    const reference = referenceOf(
      await send('barrier', {
        message: 'Der Plan lässt sich nicht vergrößern.\n<b>Wirklich</b> nicht.',
        page: '/themen/',
        email,
      }),
    );
    expect(await findOne(reference)).toMatchObject({
      kind: 'barrier',
      state: 'new',
      page: '/themen/',
      email,
      message: 'Der Plan lässt sich nicht vergrößern.\n<b>Wirklich</b> nicht.',
      answeredAt: null,
    });
    const { receivedAt, dueOn } = await findOne(reference);
    const days = (Date.parse(`${dueOn}T12:00:00Z`) - Date.parse(String(receivedAt))) / 86_400_000;
    expect(Math.round(days)).toBe(14);

    const receipt = await waitForMail(email);
    expect(receipt.subject).toContain(reference);
    expect(receipt.text).toContain('§ 5 BITVNRW');
    // Nobody can have a text of their own delivered to somebody else.
    expect(receipt.text).not.toContain('vergrößern');
    const notices = (await mailsTo(officeMail)).filter(({ subject }) =>
      subject.includes(reference),
    );
    expect(notices).toHaveLength(1);
    expect(notices[0]?.text).toContain(`/admin/content-manager/collection-types/${inquiry}/`);
    expect(notices[0]?.text).not.toContain('vergrößern');
  });

  it('may come without an address where none is needed', async () => {
    const reference = referenceOf(await send('barrier', { message: 'Kein Kontrast.' }));
    expect(await findOne(reference)).toMatchObject({ email: null, page: null });
  });

  it('says what is missing at which field, and is not stored', async () => {
    const sent = await send('message', { kind: 'consultation', message: ' ', email: 'x' });
    expect(sent.status).toBe(422);
    expect(sent.answer).toMatchObject({
      outcome: 'invalid',
      problems: [{ field: 'municipality' }, { field: 'message' }, { field: 'email' }],
    });
  });

  it('is stored once, however often and however fast it is sent', async () => {
    const key = randomUUID();
    const values = question();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => send('message', values, { key, from: '198.51.100.7' })),
    );
    const references = new Set(all.map(referenceOf));
    expect(references.size).toBe(1);
    const [reference = ''] = references;
    expect(await find(reference)).toHaveLength(1);
    await waitForMail(values.email);
    expect(await mailsTo(values.email)).toHaveLength(1);

    // Control: without the common key the same text is several inquiries.
    const others = await Promise.all([send('message', values), send('message', values)]);
    expect(new Set(others.map(referenceOf)).size).toBe(2);
  });

  // Two processes are PostgreSQL's: SQLite answers one of two writers that it is busy.
  const onPostgres = testDatabaseUrl() === undefined ? it.skip : it;
  onPostgres(
    'is stored once by the database itself, whichever of two processes it comes through',
    async () => {
      const second = await startSecondCms();
      try {
        const both = [cms, request(second.url)];
        for (let round = 0; round < 5; round += 1) {
          const body = {
            form: 'barrier',
            key: randomUUID(),
            values: { message: `Runde ${round}` },
          };
          const from = someAddress();
          const answers = await Promise.all(
            Array.from({ length: 10 }, (_, n) =>
              (both[n % 2] ?? cms).post('/api/inquiries').set('X-Forwarded-For', from).send(body),
            ),
          );
          const references = answers.map((answer) =>
            referenceOf({ status: answer.status, answer: inquiryAnswerSchema.parse(answer.body) }),
          );
          expect(new Set(references).size).toBe(1);
          expect(await find(references[0] ?? '')).toHaveLength(1);
        }
      } finally {
        await second.stop();
      }
      // Control: without the index nothing but luck would keep the second out.
      const reference = referenceOf(await send('barrier', { message: 'Nur einmal.' }));
      const copy = `INSERT INTO inquiries (reference, submission_key)
      SELECT ?, submission_key FROM inquiries WHERE reference = ? RETURNING id`;
      await expect(runSql(copy, ['NI-XXXX-XXXX', reference])).rejects.toThrow(/unique/i);
    },
    240_000,
  );

  it('comes from one place only so often in an hour', async () => {
    const from = someAddress();
    const outcomes: string[] = [];
    for (let count = 0; count < 22; count += 1)
      outcomes.push((await send('barrier', { message: 'x' }, { from })).answer.outcome);
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(20);
    expect(outcomes.slice(-2)).toEqual(['too-many', 'too-many']);
    // Control: somebody else is not kept out.
    expect((await send('barrier', { message: 'x' })).answer.outcome).toBe('stored');
  });

  it('confirms itself to one address only so often, and is stored all the same', async () => {
    const email = mailOf();
    for (let count = 0; count < 7; count += 1) referenceOf(await send('message', question(email)));
    await waitForMail(email, 5);
    await new Promise((wait) => setTimeout(wait, 2500));
    expect(await mailsTo(email)).toHaveLength(5);
  });

  it('says clearly what it is not', async () => {
    const bodies: unknown[] = [
      {},
      [],
      'x',
      { form: 'message', key: 'x', values: {} },
      { form: 'message', key: randomUUID(), values: { message: 1 } },
      { form: 'message', key: randomUUID(), values: { message: ['a', 'b'] } },
      { form: 'other', key: randomUUID(), values: {} },
      { form: 'message', key: randomUUID(), values: { ...question(), state: 'answered' } },
      { form: 'message', key: randomUUID(), values: question(), answer: 'x' },
    ];
    for (const body of bodies) {
      const { status, body: said } = await cms
        .post('/api/inquiries')
        .set('Content-Type', 'application/json')
        .send(JSON.stringify(body));
      expect([400]).toContain(status);
      expect(JSON.stringify(said)).not.toMatch(/stack|select |insert /i);
    }
    const huge = await send('message', { ...question(), message: 'x'.repeat(1_000_000) });
    expect(huge.status).toBe(422);
    const header = await send('message', {
      ...question(),
      email: 'a@anfrage.example\r\nBcc: b@anfrage.example',
    });
    expect(header.answer).toMatchObject({ problems: [{ field: 'email' }] });
    expect(await mailsTo('b@anfrage.example')).toEqual([]);
  });

  it('stands in nothing that is published and in no log', async () => {
    const canary = `kanarienvogel-${randomUUID()}`;
    const reference = referenceOf(
      await send('format', { document: canary, wish: canary, name: canary, email: mailOf() }),
    );
    expect(JSON.stringify([...(await fetchContent()).entries.values()])).not.toContain(canary);
    const log = readFileSync(join(process.env.CMS_TEST_DATA_DIR ?? '', 'cms.log'), 'utf8');
    expect(log).not.toContain(canary);
    // Controls: it is stored, and the log is the one that the process writes.
    expect(await findOne(reference)).toMatchObject({ document: canary });
    expect(log).toContain('E-Mail geschrieben');
  });
});

describe('the answer', () => {
  it('is what was saved, goes out once, and stays as it was', async () => {
    const editor = await makeEditor(`antwort-${randomUUID().slice(0, 6)}`);
    const email = mailOf();
    const reference = referenceOf(
      await send('barrier', { message: 'Erste Zeile\nZweite Zeile', email }),
    );
    const { documentId } = await findOne(reference);
    const path = `/office/inquiries/${documentId}/answer`;
    const refused = async (answer: string): Promise<string> =>
      ((await editor.post(path, { answer })).body as { error: { message: string } }).error.message;

    expect(await refused('Guten Tag')).toContain('noch leer');
    const answer = 'Guten Tag,\n\nder Plan lässt sich jetzt vergrößern.\n';
    await editor.update(inquiry, documentId, { answer, state: 'in-progress' });
    expect(await refused('etwas anderes')).toContain('andere');

    const clicks = await Promise.all(
      Array.from({ length: 5 }, () => editor.post(path, { answer })),
    );
    expect(clicks.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400]);
    const mail = await waitForMail(email, 2);
    expect(mail.subject).toBe(`Antwort auf Ihre Nachricht (${reference})`);
    expect(mail.text).toContain('der Plan lässt sich jetzt vergrößern.');
    expect(mail.text).toContain('https://www.lbbp.nrw.de/ombudsstelle');
    expect(mail.text).toContain('> Zweite Zeile');
    await new Promise((wait) => setTimeout(wait, 2500));
    expect(await mailsTo(email)).toHaveLength(2);

    const stored = await findOne(reference);
    expect(stored).toMatchObject({ state: 'answered' });
    expect(stored.answeredBy).toMatch(/^Redakteurin antwort-/);
    expect(stored.deleteOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const late = await editor.put(`/content-manager/collection-types/${inquiry}/${documentId}`, {
      answer: 'anders',
    });
    expect(late.status).toBe(400);
  });

  it('may also have been given otherwise: then the state alone says so', async () => {
    const reference = referenceOf(await send('barrier', { message: 'Am Telefon geklärt.' }));
    const { documentId } = await findOne(reference);
    await office.update(inquiry, documentId, { state: 'answered' });
    expect((await findOne(reference)).deleteOn).not.toBeNull();
    await office.update(inquiry, documentId, { state: 'in-progress' });
    expect(await findOne(reference)).toMatchObject({ deleteOn: null, answeredAt: null });
  });

  it('is counted as overdue once its day is over', async () => {
    const overview = async () =>
      (await office.get('/office/inquiries')).body as { open: number; overdue: number };
    const before = await overview();
    const reference = referenceOf(await send('barrier', { message: 'Liegt schon lange.' }));
    expect(await overview()).toEqual(
      expect.objectContaining({ open: before.open + 1, overdue: before.overdue }),
    );
    await runSql('UPDATE inquiries SET due_on = ? WHERE reference = ? RETURNING id', [
      '2026-01-05',
      reference,
    ]);
    expect(await overview()).toEqual(
      expect.objectContaining({ open: before.open + 1, overdue: before.overdue + 1 }),
    );
  });
});
