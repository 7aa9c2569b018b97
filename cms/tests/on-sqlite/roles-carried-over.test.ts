import { expect, it } from '@jest/globals';
import { makeEditor } from '../make-editor.ts';
import { office } from '../office.ts';
import { runSql } from '../run-sql.ts';
import { startSecondCms } from '../start-cms.ts';

interface Account {
  email: string;
  roles: { name: string }[];
}

it('leaves nobody of a database with one role before a closed door', async () => {
  const tag = `uebernahme-${Date.now()}`;
  await makeEditor(tag);
  await makeEditor(tag, 'Veranstaltungen');
  const rolesOf = async (): Promise<string[][]> => {
    const answer = await office.get(`/admin/users?_q=${tag}&sort=email`);
    const { results } = (answer.body as { data: { results: Account[] } }).data;
    return results.map(({ roles }) => roles.map(({ name }) => name).toSorted());
  };
  expect(await rolesOf()).toEqual([['Redaktion'], ['Veranstaltungen']]);

  // As it was before there was more than one role.
  await runSql('DELETE FROM strapi_core_store_settings WHERE key = ? RETURNING id', [
    'core_permissions_office-roles',
  ]);
  const start = async (): Promise<void> => {
    const second = await startSecondCms();
    await second.stop();
  };
  await start();
  expect(await rolesOf()).toEqual([['Leitung', 'Redaktion'], ['Veranstaltungen']]);
}, 120_000);
