import { openOffice, office } from './office.ts';

const url = process.env.CMS_TEST_URL ?? '';
const password = 'Ein-langes-Passwort-26';

/** Somebody of the office with this role, logged in. */
export const makeEditor = async (
  tag: string,
  roleName = 'Redaktion',
): Promise<ReturnType<typeof openOffice>> => {
  const { body } = await office.get('/admin/roles');
  const roles = (body as { data: { id: number; name: string }[] }).data;
  const role = roles.find(({ name }) => name === roleName);
  const email = `${roleName.toLowerCase()}-${tag}@innenstadt.example`;
  const made = await office.post('/admin/users', {
    firstname: 'Redakteurin',
    lastname: tag,
    email,
    roles: [role?.id],
  });
  const { id } = (made.body as { data: { id: number } }).data;
  await office.put(`/admin/users/${id}`, { password, isActive: true });
  const login = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!login.ok) throw new Error(`editor: ${login.status} ${await login.text()}`);
  const { data } = (await login.json()) as { data: { token: string } };
  return openOffice(url, data.token);
};
