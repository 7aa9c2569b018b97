import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { openOffice } from '../office.ts';
import { registerFirstAdmin } from '../register-first-admin.ts';
import { restartCms, startCms } from '../start-cms.ts';
import { versionsOf } from '../version-client.ts';

const article = 'api::article.article';
const admin = { email: 'verwaltung@innenstadt.example', password: 'Ein-langes-Passwort-26' };

/** What a restoring leaves: the draft's text, its line in the log, and the draft that it replaced. */
interface State {
  lead: string;
  lines: number;
  keptDrafts: number;
}

/** All three, or none. */
const isWhole = (before: State, after: State): boolean => {
  const done = after.lead === 'Erste Fassung.' ? 1 : 0;
  return (
    (done === 1 || after.lead === before.lead) &&
    after.lines === before.lines + done &&
    after.keptDrafts === before.keptDrafts + done
  );
};

describe('versions', () => {
  it('are restored wholly or not at all when the CMS is killed, and end in time', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cms-versions-'));
    let cms = await startCms({ dataDir });
    let office = openOffice(cms.url, await registerFirstAdmin(cms, dataDir, admin));
    const restart = async (days: number): Promise<void> => {
      cms = await restartCms(cms, dataDir, days);
      const { body } = await request(cms.url).post('/admin/login').send(admin);
      office = openOffice(cms.url, (body as { data: { token: string } }).data.token);
    };
    const auditTotal = async (query: string): Promise<number> =>
      ((await office.get(`/office/audit?${query}`)).body as { total: number }).total;

    const publish = async (title: string): Promise<string> => {
      const data = { title, lead: 'Erste Fassung.', publishedOn: '2026-02-02' };
      const id = await office.create(article, data);
      await office.act(article, id, 'publish', {});
      return id;
    };
    const id = await publish('Bleibt');
    await office.remove(article, await publish('Gelöscht'));
    const versions = () => versionsOf(office, article, id);
    const state = async (): Promise<State> => ({
      lead: (await versions().draft<{ lead: string }>()).lead,
      lines: await auditTotal('kind=restored'),
      keptDrafts: (await versions().list()).filter(({ text }) => text.startsWith('Entwurf vor'))
        .length,
    });

    const killWhileRestoring = async (afterMs: number, days: number): Promise<void> => {
      await office.update(article, id, { lead: `Entwurf ${afterMs}.` });
      const before = await state();
      const seen = await versions().seen();
      const first = (await versions().list()).find(({ isLive }) => isLive);
      let acknowledged = false;
      const restoring = versions()
        .restore(first?.id ?? 0, seen)
        .then(({ status }) => (acknowledged = status === 200));
      await new Promise((wait) => setTimeout(wait, afterMs));
      await cms.stop('SIGKILL');
      await Promise.allSettled([restoring]);
      await restart(days);
      const after = await state();
      expect(isWhole(before, after)).toBe(true);
      if (acknowledged) expect(after.lead).toBe('Erste Fassung.');
      // Control: a half of it would be noticed.
      expect(isWhole(before, { ...after, lines: after.lines + 1 })).toBe(false);
      expect(isWhole(before, { ...after, lead: 'Halb.' })).toBe(false);
    };
    const deleted = async () => (await office.get('/office/versions/deleted')).body as object[];

    const shares = async () =>
      ((await office.get('/office/preview-shares')).body as { shares: { url: string }[] }).shares;
    const wish = { days: 30, purpose: 'Probe', local: null, hour: null, unplanned: true };
    expect((await office.post('/office/preview-shares', wish)).status).toBe(200);
    expect(await shares()).toHaveLength(1);

    expect(await deleted()).toHaveLength(1);
    await killWhileRestoring(25, 91);
    expect(await deleted()).toEqual([]);
    // Links to the preview are over after 30 days at most, and forgotten a week later.
    expect(await shares()).toEqual([]);

    const logged = await auditTotal('kind=created');
    expect(logged).toBeGreaterThan(0);
    await restart(2 * 366 + 91);
    // What is on the website stays, however long it has been there; what was replaced does not.
    expect((await versions().list()).map(({ isLive }) => isLive)).toEqual([true]);
    expect(await auditTotal('kind=created')).toBe(0);
    expect(await auditTotal('kind=logged-in')).toBe(1);
    await cms.stop();
  }, 300_000);
});
