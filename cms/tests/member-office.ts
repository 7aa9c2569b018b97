import { randomUUID } from 'node:crypto';
import { office as admin } from './office.ts';

export const userUid = 'plugin::users-permissions.user';

interface Entry {
  documentId: string;
}

/** The office's everyday work on what members see. */
export const office = {
  create: async (uid: string, fields: object): Promise<Entry> => ({
    documentId: await admin.create(uid, fields),
  }),
  update: admin.update,
  publish: (uid: string, documentId: string) => admin.act(uid, documentId, 'publish'),
  unpublish: (uid: string, documentId: string) => admin.act(uid, documentId, 'unpublish'),
  remove: (uid: string, documentId: string) => admin.remove(uid, documentId),
  /** Puts a file into the media library. */
  upload: async (name: string, content: Buffer, mime: string): Promise<{ id: number }> => {
    const answer = await admin.upload(name, content, mime);
    const [file] = answer.body as { id: number }[];
    if (!file) throw new Error(`upload: ${answer.status} ${answer.text}`);
    return file;
  },
};

/** A member organisation of its own for a test, so that tests do not see each other. */
export const createOrganisation = (): Promise<Entry> => {
  const key = randomUUID().slice(0, 8);
  return office.create('api::member.member', {
    name: `Prüfstadt ${key}`,
    slug: `pruefstadt-${key}`,
    kind: 'municipality',
  });
};

export interface TestAccount {
  documentId: string;
  email: string;
  password: string;
}

export const goodPassword = 'Kastanie-Lampe-Fluss-7';

/** An account as the office makes it; `password` spares tests the invitation link. */
export const createAccount = async (
  organisation: { documentId: string },
  fields: object = {},
): Promise<TestAccount> => {
  const email = `person-${randomUUID().slice(0, 8)}@pruefstadt.example`;
  const { documentId } = await office.create(userUid, {
    email,
    password: goodPassword,
    firstName: 'Erika',
    lastName: 'Beispiel',
    memberRole: 'colleague',
    member: { connect: [{ documentId: organisation.documentId }] },
    ...fields,
  });
  return { documentId, email, password: goodPassword };
};
