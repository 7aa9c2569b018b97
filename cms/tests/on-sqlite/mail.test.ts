import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import request from 'supertest';
import { registerFirstAdmin } from '../register-first-admin.ts';
import { freePort, startCms, type RunningCms } from '../start-cms.ts';

const admin = { email: 'verwaltung@innenstadt.example', password: 'Ein-langes-Passwort-26' };

const askForReset = async (cms: RunningCms): Promise<void> => {
  const answer = await request(cms.url).post('/admin/forgot-password').send({ email: admin.email });
  expect(answer.status).toBe(204);
};

const until = async (isSo: () => boolean, patienceMs: number): Promise<void> => {
  const end = performance.now() + patienceMs;
  while (!isSo() && performance.now() < end) await new Promise((wait) => setTimeout(wait, 100));
};

const recipients = (mail: ParsedMail): (string | undefined)[] => {
  const list: AddressObject[] = [mail.to ?? [], mail.cc ?? [], mail.bcc ?? []].flat();
  return list.flatMap(({ value }) => value.map(({ address }) => address));
};

const expectReset = (mail: ParsedMail): void => {
  expect(recipients(mail)).toEqual([admin.email]);
  expect(mail.text).toContain('/admin/auth/reset-password?code=');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.messageId).toMatch(/^<mail-\d+-\d+@localhost>$/);
};

describe('mail with a mail server', () => {
  const received: ParsedMail[] = [];
  let refuse = false;
  let port = 0;
  let server: SMTPServer;
  let cms: RunningCms;

  /** A real conversation: greeting, envelope, data. */
  const listen = (): Promise<void> =>
    new Promise((resolve) => {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onMailFrom: (_address, _session, done) =>
          done(refuse ? Object.assign(new Error('try later'), { responseCode: 451 }) : null),
        onData: (stream, _session, done) => {
          void simpleParser(stream).then((mail) => {
            received.push(mail);
            done();
          });
        },
      });
      server.listen(port, '127.0.0.1', resolve);
    });
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

  beforeAll(async () => {
    port = await freePort();
    const dataDir = mkdtempSync(join(tmpdir(), 'cms-mail-'));
    cms = await startCms({ dataDir, environment: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    await registerFirstAdmin(cms, dataDir, admin);
  }, 240_000);
  afterAll(async () => {
    await cms.stop();
    await close();
  });

  it('waits while the server is down or says "later", survives a kill, and then comes once', async () => {
    await askForReset(cms);
    await new Promise((wait) => setTimeout(wait, 2500));
    const { DATA_DIR: dataDir = '' } = cms.environment;
    await cms.stop('SIGKILL');

    refuse = true;
    await listen();
    cms = await startCms({ dataDir, port: cms.port, environment: cms.environment });
    await new Promise((wait) => setTimeout(wait, 2500));
    expect(received).toHaveLength(0);

    refuse = false;
    await until(() => received.length > 0, 90_000);
    await new Promise((wait) => setTimeout(wait, 3000));
    expect(received).toHaveLength(1);
    received.forEach(expectReset);
  }, 240_000);
});

describe('mail without a mail server', () => {
  it('becomes a file that only this user may read', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cms-outbox-'));
    const cms = await startCms({ dataDir });
    await registerFirstAdmin(cms, dataDir, admin);
    await askForReset(cms);

    const outbox = join(dataDir, 'outbox');
    const files = (): string[] => {
      try {
        return readdirSync(outbox).filter((name) => name.endsWith('.eml'));
      } catch {
        return [];
      }
    };
    await until(() => files().length > 0, 15_000);
    await cms.stop();
    const [file = ''] = files();
    expect(file).toMatch(/-office-\d+\.eml$/);
    expect(statSync(join(outbox, file)).mode & 0o777).toBe(0o600);
    expectReset(await simpleParser(readFileSync(join(outbox, file))));

    const log = readFileSync(join(dataDir, 'cms.log'), 'utf8');
    expect(log).toContain(`E-Mail geschrieben: ${join(outbox, file)}`);
    expect(log).not.toContain(admin.email);
  }, 240_000);
});
