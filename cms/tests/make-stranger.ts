import { makeEditor } from './make-editor.ts';
import { office, type openOffice } from './office.ts';

interface Permission {
  action: string;
  subject?: string | null;
  properties?: { fields: string[] };
}

/** Somebody of the office whose role is made for one test and has these permissions alone. */
export const makeStranger = async (
  tag: string,
  permissions: readonly Permission[] = [],
): Promise<ReturnType<typeof openOffice>> => {
  const name = `Gast${tag}`;
  const made = await office.post('/admin/roles', { name, description: 'für eine Prüfung' });
  const { id } = (made.body as { data: { id: number } }).data;
  const set = await office.put(`/admin/roles/${id}/permissions`, {
    permissions: permissions.map((permission) => ({
      subject: null,
      properties: {},
      conditions: [],
      ...permission,
    })),
  });
  if (set.status !== 200) throw new Error(`permissions: ${set.status} ${set.text}`);
  return makeEditor(tag, name);
};
