import { randomUUID } from 'node:crypto';
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { makeEditor } from '../make-editor.ts';
import { createAccount, createOrganisation, userUid } from '../member-office.ts';
import { office, openOffice } from '../office.ts';
import {
  contentMatrix,
  ownRoutesMatrix,
  readMatrix,
  roleNames,
  strapiRoutesMatrix,
  type RoleName,
} from '../role-matrix.ts';
import { send, singleTypes, tryContent } from '../try-content.ts';

type Person = ReturnType<typeof openOffice>;
const sources = resolve(import.meta.dirname, '../../src');
const tag = randomUUID().slice(0, 6);
const people = new Map<RoleName, Person>([['Technik', office]]);
const anonymous = openOffice(process.env.CMS_TEST_URL ?? '', '');
const as = (role: RoleName): Person => {
  const person = people.get(role);
  if (!person) throw new Error(`nobody plays ${role}`);
  return person;
};

interface Role {
  id: number;
  name: string;
}
let roles: Role[] = [];
const roleId = (name: string): number => roles.find((role) => role.name === name)?.id ?? 0;

beforeAll(async () => {
  for (const role of roleNames) {
    if (role !== 'Technik') people.set(role, await makeEditor(`rolle-${tag}`, role));
  }
  roles = ((await office.get('/admin/roles')).body as { data: Role[] }).data;
});

/** What differs from the row of the table, in words. */
const contentDifferences = async (
  row: { name: string; cells: Record<RoleName, string> },
  whom: readonly (readonly [RoleName, Person])[],
): Promise<string[]> => {
  const tried = whom.map(async ([role, person]) => {
    const { letters, odd } = await tryContent(person, row.name);
    // A single type has no entries to make or to delete.
    const expected = singleTypes.includes(row.name)
      ? row.cells[role].replace(/[cd]/g, '')
      : row.cells[role];
    return letters === expected ? odd : [`${role} may ${letters}, not ${expected}`, ...odd];
  });
  return (await Promise.all(tried)).flat();
};

const everybody = (): (readonly [RoleName, Person])[] => roleNames.map((role) => [role, as(role)]);

describe('content', () => {
  const rows = readMatrix(contentMatrix);

  it.each(rows)('$name', async (row) => {
    expect(await contentDifferences(row, everybody())).toEqual([]);
  });

  it('is listed in full', () => {
    const types = [...readdirSync(resolve(sources, 'api')), 'user'].toSorted();
    expect(rows.map(({ name }) => name).toSorted()).toEqual(types);
  });
});

type Row = ReturnType<typeof readMatrix>[number];
const fill = (path: string): string =>
  path.replace(':uid', 'api::article.article').replace(':documentId', 'x').replace(':id', '0');

const routeDifferences = async (row: Row, prefix: string): Promise<string[]> => {
  const [method, path = ''] = row.name.split(' ');
  const request = { method: method as 'GET', path: `${prefix}${fill(path)}` };
  const differences = everybody().map(async ([role, person]) => {
    const { status } = await send(person, request);
    const isRight = status < 500 && (status === 403 ? '-' : '+') === row.cells[role];
    return isRight ? [] : [`${role}: ${status}`];
  });
  const { status } = await send(anonymous, request);
  const stranger = [401, 403].includes(status) ? [] : [`nobody in particular: ${status}`];
  return [...(await Promise.all(differences)).flat(), ...stranger];
};

describe('own admin routes', () => {
  const rows = readMatrix(ownRoutesMatrix);

  it.each(rows)('$name', async (row) => {
    expect(await routeDifferences(row, '/office')).toEqual([]);
  });

  it('are listed in full', () => {
    const found = globSync('features/**/*.ts', { cwd: sources }).flatMap((file) =>
      [
        ...readFileSync(resolve(sources, file), 'utf8').matchAll(
          /officeRoute\(\s*'(\w+)',\s*'([^']+)'/g,
        ),
      ].map(([, method, path]) => `${method} ${path}`),
    );
    expect(found.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });
});

describe("Strapi's settings", () => {
  it.each(readMatrix(strapiRoutesMatrix))('$name', async (row) => {
    expect(await routeDifferences(row, '')).toEqual([]);
  });
});

describe('the accounts of the office', () => {
  const newAccount = (roleIds: readonly number[]) => ({
    firstname: 'Neu',
    lastname: tag,
    email: `neu-${randomUUID().slice(0, 8)}@innenstadt.example`,
    roles: roleIds,
  });
  const idOf = (body: unknown): number => (body as { data: { id: number } }).data.id;

  it('are made, changed and removed by "Leitung"', async () => {
    const lead = as('Leitung');
    const made = await lead.post('/admin/users', newAccount([roleId('Redaktion')]));
    expect(made.status).toBe(201);
    const path = `/admin/users/${idOf(made.body)}`;
    expect((await lead.put(path, { roles: [roleId('Veranstaltungen')] })).status).toBe(200);
    expect((await lead.delete(path)).status).toBe(200);
  });

  it('never reach beyond it: no super admin is made, changed, taken over or removed', async () => {
    const lead = as('Leitung');
    const technik = roleId('Technik');
    const made = await lead.post('/admin/users', newAccount([technik]));
    expect(made.status).toBe(403);
    expect(made.text).toContain('Sie können nur diese Rollen vergeben');

    const colleague = await lead.post('/admin/users', newAccount([roleId('Redaktion')]));
    const path = `/admin/users/${idOf(colleague.body)}`;
    expect((await lead.put(path, { roles: [technik] })).status).toBe(403);
    expect((await lead.put(path, { roles: [String(technik)] })).status).toBe(403);

    const { data: me } = (await lead.get('/admin/users/me')).body as { data: { id: number } };
    expect((await lead.put(`/admin/users/${me.id}`, { roles: [technik] })).status).toBe(403);
    expect((await lead.put('/admin/users/me', { roles: [technik] })).status).toBe(400);

    const administrator = await office.post('/admin/users', newAccount([technik]));
    const other = `/admin/users/${idOf(administrator.body)}`;
    const taken = await lead.put(other, { password: 'Ganz-Neu-Ausgedacht-1' });
    expect(taken.status).toBe(403);
    expect(taken.text).toContain('Konten der Technik');
    expect((await lead.delete(other)).status).toBe(403);
    const ids = { ids: [idOf(administrator.body)] };
    expect((await lead.post('/admin/users/batch-delete', ids)).status).toBe(403);
    expect((await office.get(other)).status).toBe(200);

    expect((await office.delete(other)).status).toBe(200);
    expect((await office.delete(path)).status).toBe(200);
  });
});

describe('fields', () => {
  const explorer = (uid: string): string => `/content-manager/collection-types/${uid}`;
  const dataOf = (body: unknown): Record<string, unknown> =>
    (body as { data: Record<string, unknown> }).data;

  it('of members show their name to editors and nothing about people or notes', async () => {
    const uid = 'api::member.member';
    const fields = { name: `Feld ${tag}`, kind: 'institution', internalNote: 'Vertraulich' };
    const id = await office.create(uid, fields);
    for (const role of ['Redaktion', 'Veranstaltungen'] as const) {
      const { text, body } = await as(role).get(`${explorer(uid)}/${id}`);
      expect(dataOf(body)).toMatchObject({ name: fields.name });
      expect(text).not.toContain('Vertraulich');
      expect(dataOf(body)).not.toHaveProperty('contacts');
    }
    await office.remove(uid, id);
  });

  it('that make somebody part of the office are changed by "Leitung" alone', async () => {
    const uid = 'api::person.person';
    const id = await office.create(uid, { name: `Feld ${tag}` });
    for (const role of ['Redaktion', 'Veranstaltungen'] as const) {
      await as(role).update(uid, id, { office: true, phone: '0251 1' });
      const stored = dataOf((await office.get(`${explorer(uid)}/${id}`)).body);
      expect(stored).toMatchObject({ office: false, phone: '0251 1' });
    }
    await as('Leitung').update(uid, id, { office: true });
    expect(dataOf((await office.get(`${explorer(uid)}/${id}`)).body)).toMatchObject({
      office: true,
    });
    await office.remove(uid, id);
  });

  it('of a member\'s account leave out its password, also for "Leitung"', async () => {
    const { documentId } = await createAccount(await createOrganisation());
    const path = `${explorer(userUid)}/${documentId}`;
    const before = await as('Leitung').get(path);
    expect(before.status).toBe(200);
    expect(before.text).not.toMatch(/"(password|resetPasswordToken)"/);
    await as('Leitung').put(path, { password: 'Ganz-Neu-Ausgedacht-1', firstName: 'Ria' });
    expect((await as('Leitung').get(path)).text).toContain('Ria');
    await office.remove(userUid, documentId);
  });
});

describe('files', () => {
  const bytes = Buffer.from('%PDF-1.4\n%%EOF\n');
  const fileId = (body: unknown): number => (body as { id: number }[])[0]?.id ?? 0;

  it('of others are left alone by "Veranstaltungen"', async () => {
    const events = as('Veranstaltungen');
    const foreign = fileId((await office.upload('fremd.pdf', bytes, 'application/pdf')).body);
    const own = fileId((await events.upload('eigen.pdf', bytes, 'application/pdf')).body);
    expect((await events.delete(`/upload/files/${foreign}`)).status).toBe(403);
    expect((await events.replace(foreign, 'neu.pdf', bytes)).status).toBe(403);
    expect((await events.delete(`/upload/files/${own}`)).status).toBe(200);
    expect((await office.delete(`/upload/files/${foreign}`)).status).toBe(200);
  });
});

describe('control', () => {
  it('finds a role that may more than its row says', async () => {
    const { data: permissions } = (
      await office.get(`/admin/roles/${roleId('Redaktion')}/permissions`)
    ).body as {
      data: { action: string; subject: string | null; properties: object; conditions: string[] }[];
    };
    const name = `Probe-${tag}`;
    await office.post('/admin/roles', { name, description: 'Redaktion mit einem Recht zu viel' });
    roles = ((await office.get('/admin/roles')).body as { data: Role[] }).data;
    const surplus = {
      action: 'plugin::content-manager.explorer.publish',
      subject: 'api::guide.guide',
      properties: {},
      conditions: [],
    };
    const wanted = [...permissions, surplus].map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      properties,
      conditions,
    }));
    const path = `/admin/roles/${roleId(name)}/permissions`;
    expect((await office.put(path, { permissions: wanted })).status).toBe(200);
    const person = await makeEditor(`probe-${tag}`, name);

    const rows = readMatrix(contentMatrix);
    const differences = async (type: string): Promise<string[]> => {
      const row = rows.find((candidate) => candidate.name === type);
      return row ? contentDifferences(row, [['Redaktion', person]]) : ['no row'];
    };
    expect(await differences('guide')).toEqual(['Redaktion may crup, not cru']);
    expect(await differences('page')).toEqual([]);
  });
});
