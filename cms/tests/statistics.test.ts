import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf, statisticsReportSchema, type StatisticsReport } from '@netzwerk/shared';
import request from 'supertest';
import { makeEditor } from './make-editor.ts';
import { startLogin } from './member-client.ts';
import { createAccount, createOrganisation } from './member-office.ts';
import { office, openOffice } from './office.ts';
import { runSql } from './run-sql.ts';

const url = process.env.CMS_TEST_URL ?? '';
const cms = request(url);
const today = dayOf(new Date().toISOString());

const send = (counts: object[], key: string = randomUUID()) =>
  cms.post('/api/statistics').send({ key, counts });
const report = async (): Promise<StatisticsReport> =>
  statisticsReportSchema.parse((await office.get('/office/statistics')).body);
const todayIn = ({ days }: StatisticsReport): number => days.at(-1)?.count ?? -1;

describe('what the gateway has counted', () => {
  it('is added up by day, month and address', async () => {
    const before = await report();
    expect(before.days).toHaveLength(30);
    expect(before.days.at(-1)?.day).toBe(today);
    expect(before.months).toHaveLength(13);
    const path = `/themen/${randomUUID()}/`;
    const file = `/dokumente/${randomUUID()}/a.pdf`;
    await send([
      { day: today, path, count: 3000 },
      { day: today, path: file, count: 2000 },
    ]).expect(200);
    await send([{ day: today, path, count: 4 }]).expect(200);
    const after = await report();
    expect(todayIn(after)).toBe(todayIn(before) + 3004);
    expect(after.months.at(-1)?.count).toBe((before.months.at(-1)?.count ?? 0) + 3004);
    expect(after.pages).toContainEqual({ path, count: 3004 });
    expect(after.downloads).toContainEqual({ path: file, count: 2000 });
  });

  it('counts once, however often a batch is sent', async () => {
    const before = todayIn(await report());
    const key = randomUUID();
    const counts = [{ day: today, path: '/', count: 10 }];
    const all = await Promise.all(Array.from({ length: 10 }, () => send(counts, key)));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect(todayIn(await report())).toBe(before + 10);
    // Control: another batch with the same numbers is added.
    await send(counts).expect(200);
    expect(todayIn(await report())).toBe(before + 20);
  });

  it('is none of a day that cannot be, and nothing but numbers', async () => {
    const path = `/uhr/${randomUUID()}/`;
    await send([{ day: '2019-01-01', path, count: 1 }]).expect(200);
    expect(await runSql('SELECT day FROM page_counts WHERE path = ?', [path])).toEqual([]);
    for (const line of [
      { day: today, path, count: 0 },
      { day: today, path, count: 1.5 },
      { day: today, path: 'themen', count: 1 },
      { day: today, path: `/${'x'.repeat(600)}`, count: 1 },
      { day: today, path, count: 1, address: '203.0.113.9' },
      { day: 'heute', path, count: 1 },
    ])
      await send([line]).expect(400);
    await send([]).expect(400);
  });
});

describe('who may see it', () => {
  const people = new Map<string, ReturnType<typeof openOffice>>();
  beforeAll(async () => {
    people.set('anonymous', openOffice(url, ''));
    const { token } = await startLogin(await createAccount(await createOrganisation()));
    people.set('member', openOffice(url, token));
    people.set('editor', await makeEditor(`statistik-${randomUUID().slice(0, 6)}`));
    people.set('administrator', office);
  });

  it.each([
    ['anonymous', 401],
    ['member', 401],
    ['editor', 200],
    ['administrator', 200],
  ])('answers %s with %d', async (actor, status) => {
    const answer = await people.get(actor)?.get('/office/statistics');
    expect(answer?.status).toBe(status);
  });
});
