import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import type { RunningCms } from './start-cms.ts';

/** Sets up the first account of an empty CMS by its one-time link; answers an admin token. */
export const registerFirstAdmin = async (
  cms: RunningCms,
  dataDir: string,
  account: { email: string; password: string },
): Promise<string> => {
  const link = readFileSync(join(dataDir, 'first-admin-link.txt'), 'utf8').trim();
  const answer = await request(cms.url)
    .post('/admin/register-admin')
    .set('Cookie', `first_admin=${new URL(link).searchParams.get('token') ?? ''}`)
    .send({ ...account, firstname: 'Vera', lastname: 'Verwaltung' });
  const { data } = answer.body as { data?: { token: string } };
  if (!data) throw new Error(`${answer.status} ${answer.text}`);
  return data.token;
};
