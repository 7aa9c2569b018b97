import { office } from './office.ts';

interface Permission {
  action: string;
  subject: string | null;
  properties?: object;
}

/** A role made by hand that may do this and nothing else. */
export const makeRole = async (name: string, permissions: Permission[]): Promise<void> => {
  const made = await office.post('/admin/roles', { name, description: name });
  const { id } = (made.body as { data: { id: number } }).data;
  const { status, text } = await office.put(`/admin/roles/${id}/permissions`, {
    permissions: permissions.map((permission) => ({
      properties: {},
      conditions: [],
      ...permission,
    })),
  });
  if (status !== 200) throw new Error(`role: ${status} ${text}`);
};
