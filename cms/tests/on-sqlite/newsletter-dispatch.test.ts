import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import request from 'supertest';
import { openOffice } from '../office.ts';
import { registerFirstAdmin } from '../register-first-admin.ts';
import { freePort, restartCms, startCms, type RunningCms } from '../start-cms.ts';

const admin = { email: 'verwaltung@innenstadt.example', password: 'Ein-langes-Passwort-26' };
const issue = 'api::newsletter-issue.newsletter-issue';
const readers = 230;

const received: ParsedMail[] = [];
let server: SMTPServer;
let dataDir: string;
let cms: RunningCms;

/** A real conversation: greeting, envelope, data. */
const listen = (port: number): Promise<void> =>
  new Promise((done) => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, answered) => {
        // Cut off by `kill -9` in the middle: not received, so it has to come again.
        void simpleParser(stream).then((mail) => {
          received.push(mail);
          answered();
        }, answered);
      },
    });
    server.on('error', () => undefined);
    server.listen(port, '127.0.0.1', done);
  });

const recipientsOf = (subject: string): string[] =>
  received
    .filter((mail) => mail.subject === subject)
    .flatMap(({ to }) => (to ? [to].flat().flatMap(({ value }) => value) : []))
    .map(({ address }) => address ?? '');

const until = async (isSo: () => boolean, patienceMs: number): Promise<void> => {
  const end = performance.now() + patienceMs;
  while (!isSo() && performance.now() < end) await new Promise((wait) => setTimeout(wait, 50));
};

const database = <Result>(use: (file: DatabaseSync) => Result): Result => {
  const file = new DatabaseSync(join(dataDir, 'cms.db'), { timeout: 10_000 });
  try {
    return use(file);
  } finally {
    file.close();
  }
};

const restart = async (days = 0): Promise<void> => {
  cms = await restartCms(cms, dataDir, days);
};

const logIn = async (): Promise<string> => {
  const { body } = await request(cms.url).post('/admin/login').send(admin);
  return (body as { data: { token: string } }).data.token;
};

beforeAll(async () => {
  const port = await freePort();
  await listen(port);
  dataDir = mkdtempSync(join(tmpdir(), 'cms-newsletter-'));
  cms = await startCms({ dataDir, environment: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
}, 240_000);
afterAll(async () => {
  await cms.stop();
  await new Promise<void>((done) => server.close(() => done()));
});

it('reaches everybody once, whatever is killed while it goes out, and forgets in time', async () => {
  const token = await registerFirstAdmin(cms, dataDir, admin);
  const office = openOffice(cms.url, token);
  await office.put('/content-manager/single-types/api::site-settings.site-settings', {
    siteName: 'Netzwerk',
    claim: 'Claim',
    homeHeadline: 'Titel',
    homeLead: 'Vorspann',
    officeName: 'Geschäftsstelle',
    street: 'Straße 1',
    postalCode: '48143',
    town: 'Münster',
    phone: '0251 0000-0',
    email: 'info@innenstadt.example',
    officeHours: 'immer',
    leadCity: 'Münster',
    ministryName: 'Ministerium',
    membershipText: 'Text',
  });
  database((file) => {
    const insert = file.prepare(
      `INSERT INTO newsletter_subscriptions
         (document_id, email, topic_ids, state, access, consent_version, asked_at, confirmed_at)
       VALUES (?, ?, '[]', ?, ?, '2026-11', ?, ?)`,
    );
    const now = Date.now() - 60_000;
    for (let n = 0; n < readers; n += 1)
      insert.run(
        randomUUID(),
        `lesend-${n}@newsletter.example`,
        'confirmed',
        `${'k'.repeat(40)}${String(n).padStart(3, '0')}`,
        now,
        now,
      );
    insert.run(randomUUID(), 'stumm@newsletter.example', 'unconfirmed', 'u'.repeat(43), now, null);
  });

  const id = await office.create(issue, {
    title: 'Genau einmal',
    issuedOn: new Date().toISOString().slice(0, 10),
    lead: 'Guten Tag.',
    sections: [{ title: 'Abschnitt', text: 'Text.' }],
  });
  await office.act(issue, id, 'publish');
  const { status } = await office.post(`/office/newsletter/issues/${id}/send`);
  expect(status).toBe(200);
  // In the middle of it: some have it, most do not.
  await until(() => recipientsOf('Genau einmal').length > 20, 30_000);
  await restart();
  await until(() => recipientsOf('Genau einmal').length > 120, 60_000);
  await restart();
  await until(() => new Set(recipientsOf('Genau einmal')).size >= readers - 2, 120_000);
  await new Promise((wait) => setTimeout(wait, 3000));
  const rows = database((file) =>
    file
      .prepare(`SELECT outcome, text, html FROM mail_messages WHERE kind = 'newsletter-issue'`)
      .all(),
  );
  // One mail for each, and for nobody else; once delivered, nothing of it is kept.
  expect(rows).toHaveLength(readers);
  const delivered = rows.filter(({ outcome }) => outcome === 'sent');
  expect(delivered.every(({ text, html }) => text === '' && html === null)).toBe(true);
  const reached = recipientsOf('Genau einmal');
  // The one mail that a killed process was handing over is tried again after five minutes.
  expect(delivered.length).toBeGreaterThanOrEqual(readers - 2);
  expect(new Set(reached).size).toBeGreaterThanOrEqual(delivered.length);
  expect(reached.length).toBeLessThanOrEqual(readers);
  expect(reached).not.toContain('stumm@newsletter.example');
  const [mail] = received.filter(({ subject }) => subject === 'Genau einmal');
  const header = mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post');
  expect(header?.line).toMatch(/:\s+List-Unsubscribe=One-Click$/);
  expect(mail?.html).not.toMatch(/<img/);

  // Control: the database itself refuses a second dispatch of the same issue.
  const copy = `INSERT INTO newsletter_dispatches (issue_id, requested_at, last_subscription_id, recipients)
    SELECT issue_id, requested_at, 0, 0 FROM newsletter_dispatches`;
  expect(() => database((file) => file.exec(copy))).toThrow(/unique/i);

  const emails = (): unknown[] =>
    database((file) =>
      file.prepare(`SELECT email FROM newsletter_subscriptions WHERE state = 'unconfirmed'`).all(),
    );
  await restart(6);
  expect(emails()).toHaveLength(1);
  await restart(8);
  await until(() => emails().length === 0, 10_000);
  expect(emails()).toEqual([]);
  // Who confirmed is kept.
  const answer = await openOffice(cms.url, await logIn()).get('/office/newsletter');
  expect(answer.body).toMatchObject({ confirmed: readers, unconfirmed: 0 });
}, 420_000);
