import type { office } from './office.ts';

type Office = typeof office;

export interface ShownVersion {
  id: number;
  text: string;
  who: string;
  isLive: boolean;
}
export interface Difference {
  label: string;
  kind: string;
  parts: { text: string; mark: string }[];
  before: { name: string; imageUrl: string | null } | null;
  after: { name: string; imageUrl: string | null } | null;
}

/** Versions of one entry as its panel asks for them. */
export const versionsOf = (person: Office, uid: string, documentId: string) => {
  const address = `/office/versions/${uid}/${documentId}`;
  return {
    list: async (): Promise<ShownVersion[]> =>
      ((await person.get(address)).body as { versions: ShownVersion[] }).versions,
    compare: async (from: number | 'entwurf', to: number | 'entwurf'): Promise<Difference[]> => {
      const answer = await person.get(`${address}/compare?from=${from}&to=${to}`);
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
      return (answer.body as { differences: Difference[] }).differences;
    },
    erase: () => person.post(`${address}/erase`),
    /** When the draft was last changed, as the form knows it. */
    seen: async (): Promise<string> => {
      const { body } = await person.get(`/content-manager/collection-types/${uid}/${documentId}`);
      return (body as { data: { updatedAt: string } }).data.updatedAt;
    },
    draft: async <Entry>(): Promise<Entry> => {
      const { body } = await person.get(`/content-manager/collection-types/${uid}/${documentId}`);
      return (body as { data: Entry }).data;
    },
    restore: (id: number, seen: string | null) => person.post(`/office/restorings/${id}`, { seen }),
    losses: async (id: number): Promise<string[]> =>
      ((await person.get(`/office/restorings/${id}`)).body as { losses: string[] }).losses,
  };
};
