import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCms, type RunningCms } from './start-cms.ts';

/**
 * One real, seeded CMS for all tests of this folder. `CMS_TEST_DATABASE_URL` makes it PostgreSQL.
 * Tests find it through `CMS_TEST_…` variables; the admin token is fetched once, because Strapi
 * allows five logins in five minutes.
 */
export const startTestCms = async (): Promise<RunningCms> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cms-test-'));
  const databaseUrl = process.env.CMS_TEST_DATABASE_URL;
  const cms = await startCms({
    dataDir,
    environment: {
      SEED_DEMO: 'true',
      ...(databaseUrl ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: databaseUrl } : {}),
    },
  });

  const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as {
    admin: { email: string; password: string };
  };
  const login = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(accounts.admin),
  });
  if (!login.ok) throw new Error(`admin login: ${login.status} ${await login.text()}`);
  const { data } = (await login.json()) as { data: { token: string } };

  Object.assign(process.env, {
    CMS_TEST_URL: cms.url,
    CMS_TEST_DATA_DIR: dataDir,
    CMS_TEST_ADMIN_TOKEN: data.token,
    CMS_TEST_SNAPSHOT_TOKEN: cms.environment.SNAPSHOT_TOKEN,
    // For tests that start a second process on the same data.
    CMS_TEST_ENVIRONMENT: JSON.stringify(cms.environment),
  });
  return cms;
};
