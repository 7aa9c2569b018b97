import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { openOffice } from '../office.ts';
import { registerFirstAdmin } from '../register-first-admin.ts';
import { restartCms, startCms, type RunningCms } from '../start-cms.ts';

const inquiry = 'api::inquiry.inquiry';
const admin = { email: 'verwaltung@innenstadt.example', password: 'Ein-langes-Passwort-26' };

const send = async (cms: RunningCms, message: string): Promise<string> => {
  const { body } = await request(cms.url)
    .post('/api/inquiries')
    .set('X-Forwarded-For', `198.51.100.${Math.floor(Math.random() * 250)}`)
    .send({ form: 'barrier', key: randomUUID(), values: { message } });
  return (body as { reference: string }).reference;
};

const stored = async (
  cms: RunningCms,
  token: string,
): Promise<{ documentId: string; message: string; reference: string }[]> => {
  const path = `/content-manager/collection-types/${inquiry}?pageSize=100`;
  const { body } = await openOffice(cms.url, token).get(path);
  return (body as { results: { documentId: string; message: string; reference: string }[] })
    .results;
};

const logIn = async (cms: RunningCms): Promise<string> => {
  const { body } = await request(cms.url).post('/admin/login').send(admin);
  return (body as { data: { token: string } }).data.token;
};

describe('inquiries', () => {
  it('outlive a kill right behind their acknowledgement, and not their day of deletion', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cms-inquiries-'));
    let cms = await startCms({ dataDir });
    let token = await registerFirstAdmin(cms, dataDir, admin);
    const restart = async (days: number): Promise<void> => {
      cms = await restartCms(cms, dataDir, days);
      token = await logIn(cms);
    };

    const acknowledged: string[] = [];
    const sendings = [1, 2, 3, 4, 5, 6].map(async (n) => {
      const reference = await send(cms, `Nummer ${n}`);
      acknowledged.push(reference);
    });
    await Promise.any(sendings);
    await restart(0);
    await Promise.allSettled(sendings);
    const kept = (await stored(cms, token)).map(({ reference }) => reference);
    expect(acknowledged.length).toBeGreaterThanOrEqual(1);
    expect(kept).toEqual(expect.arrayContaining(acknowledged.filter(Boolean)));

    await send(cms, 'beantwortet');
    await send(cms, 'offen');
    const answered = (await stored(cms, token)).find(({ message }) => message === 'beantwortet');
    await openOffice(cms.url, token).update(inquiry, answered?.documentId ?? '', {
      state: 'answered',
    });
    const messages = async (): Promise<string[]> =>
      (await stored(cms, token)).map(({ message }) => message);

    await restart(170);
    expect(await messages()).toEqual(expect.arrayContaining(['beantwortet', 'offen']));
    await restart(190);
    // What has not been answered is not forgotten.
    expect(await messages()).toContain('offen');
    expect(await messages()).not.toContain('beantwortet');
    await cms.stop();
  }, 300_000);
});
