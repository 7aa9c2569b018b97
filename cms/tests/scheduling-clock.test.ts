import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, expect, it } from '@jest/globals';
import { publishQueueSchema } from '@netzwerk/shared';
import request from 'supertest';
import { openOffice } from './office.ts';
import { messageOf, plan, plansOf, until } from './plans.ts';
import { registerFirstAdmin } from './register-first-admin.ts';
import { runSql, testDatabaseUrl } from './run-sql.ts';
import { shiftedBy, startCms, type RunningCms } from './start-cms.ts';

const admin = { email: 'verwaltung@innenstadt.example', password: 'Ein-langes-Passwort-26' };
const article = 'api::article.article';
const dayMs = 24 * 60 * 60 * 1000;
const dataDir = mkdtempSync(join(tmpdir(), 'cms-scheduling-'));
const database = `planung_${randomBytes(4).toString('hex')}`;

/** A database of its own: what others have there would have happened long ago, or far ahead. */
const ownDatabase = async (): Promise<NodeJS.ProcessEnv> => {
  const url = testDatabaseUrl();
  if (url === undefined) return {};
  await runSql(`CREATE DATABASE ${database}`, []);
  return {
    DATABASE_CLIENT: 'postgres',
    DATABASE_URL: Object.assign(new URL(url), { pathname: `/${database}` }).href,
  };
};

let cms: RunningCms | undefined;
afterAll(async () => {
  await cms?.stop();
  if (testDatabaseUrl() !== undefined) await runSql(`DROP DATABASE ${database} WITH (FORCE)`, []);
});

/** Starts the CMS, killed where it ran, at another moment of the clock. */
const liveAt = async (instant: string, environment: NodeJS.ProcessEnv): Promise<RunningCms> => {
  await cms?.stop('SIGKILL');
  cms = await startCms({
    dataDir,
    ...(cms ? { port: cms.port } : {}),
    environment: {
      ...(cms?.environment ?? environment),
      ...shiftedBy((Date.parse(instant) - Date.now()) / dayMs),
    },
  });
  return cms;
};

it('keeps to German time over both changes of the clock, whatever restarts in between', async () => {
  let running = await liveAt('2026-03-28T20:00:00Z', await ownDatabase());
  let office = openOffice(running.url, await registerFirstAdmin(running, dataDir, admin));
  const write = (title: string): Promise<string> =>
    office.create(article, { title, lead: 'Neues.', publishedOn: '2026-03-01' });
  const [beforeGap, afterGap, autumn] = [
    await write('Vor der Lücke'),
    await write('Nach der Lücke'),
    await write('Herbst'),
  ];
  const set = async (
    id: string,
    action: 'publish' | 'unpublish',
    local: string,
    hour?: 'first' | 'second',
  ): Promise<void> => {
    const answer = await plan(office, article, id, { action, local, ...(hour ? { hour } : {}) });
    expect(messageOf(answer)).toBe('');
  };
  const requests = async (): Promise<number> => {
    const { body } = await request(running.url)
      .get('/api/internal/publish-queue?after=0')
      .set('Authorization', `Bearer ${running.environment.SNAPSHOT_TOKEN ?? ''}`);
    return publishQueueSchema.parse(body).latest;
  };
  const goTo = async (instant: string): Promise<void> => {
    running = await liveAt(instant, {});
    const { body } = await request(running.url).post('/admin/login').send(admin);
    office = openOffice(running.url, (body as { data: { token: string } }).data.token);
  };
  const isOnline = async (id: string): Promise<boolean> =>
    (await plansOf(office, article, id)).isPublished;

  const skipped = await plan(office, article, afterGap, {
    action: 'publish',
    local: '2026-03-29T02:30',
  });
  expect(messageOf(skipped)).toContain('gibt es 2:30 Uhr nicht');
  await set(beforeGap, 'publish', '2026-03-29T01:30');
  await set(afterGap, 'publish', '2026-03-29T03:00');
  await set(autumn, 'publish', '2026-10-25T02:30', 'first');
  await set(beforeGap, 'unpublish', '2026-10-25T02:30', 'second');
  const planned = await requests();

  // Half an hour lies between 1:30 and 3 o'clock.
  await goTo('2026-03-29T00:30:00Z');
  await until('1:30 Uhr', () => isOnline(beforeGap));
  expect(await isOnline(afterGap)).toBe(false);
  await goTo('2026-03-29T01:00:00Z');
  await until('3 Uhr', () => isOnline(afterGap));
  expect(await requests()).toBe(planned + 2);

  // An hour lies between the two times that the clock shows 2:30.
  await goTo('2026-10-25T00:30:00Z');
  await until('2:30 Uhr, Sommerzeit', () => isOnline(autumn));
  expect(await isOnline(beforeGap)).toBe(true);
  // Killed before the second and started after it: made up for at the start.
  await goTo('2026-10-25T06:00:00Z');
  await until('2:30 Uhr, Winterzeit', async () => !(await isOnline(beforeGap)));
  expect(await requests()).toBe(planned + 4);
  expect(await isOnline(afterGap)).toBe(true);
}, 300_000);
