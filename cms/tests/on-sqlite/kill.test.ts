import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { publishQueueSchema } from '@netzwerk/shared';
import request from 'supertest';
import { openOffice } from '../office.ts';
import { registerFirstAdmin } from '../register-first-admin.ts';
import { startCms } from '../start-cms.ts';

const venue = 'api::venue.venue';

describe('a CMS that is killed without warning', () => {
  it('has kept every change that it acknowledged, and the request to publish it', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cms-kill-'));
    let cms = await startCms({ dataDir });
    const admin = { email: 'verwaltung@innenstadt.example', password: 'Ein-langes-Passwort-26' };
    const office = openOffice(cms.url, await registerFirstAdmin(cms, dataDir, admin));
    const token = `Bearer ${cms.environment.SNAPSHOT_TOKEN ?? ''}`;

    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      // Several at once, and the kill right behind the first that is acknowledged.
      const changes = [1, 2, 3, 4].map(async (n) => {
        const id = await office.create(venue, { name: `Saal ${round}-${n}`, town: 'Münster' });
        acknowledged.push(id);
      });
      await Promise.any(changes);
      await cms.stop('SIGKILL');
      await Promise.allSettled(changes);
      cms = await startCms({ dataDir, port: cms.port, environment: cms.environment });
    }

    const { body } = await request(cms.url)
      .get('/api/internal/publish-queue?after=0')
      .set('Authorization', token);
    const { latest, covered } = publishQueueSchema.parse(body);
    const stored = await office.get(`/content-manager/collection-types/${venue}?pageSize=100`);
    const ids = (stored.body as { results: { documentId: string }[] }).results.map(
      ({ documentId }) => documentId,
    );
    await cms.stop();

    expect(acknowledged.length).toBeGreaterThanOrEqual(3);
    expect(ids).toEqual(expect.arrayContaining(acknowledged));
    // One request for each stored change: neither a change without, nor a request too many.
    expect(latest - covered).toBe(ids.length);
  }, 300_000);
});
