import { request as rawRequest } from 'node:http';
import request from 'supertest';

/** One CMS as somebody logged into its admin uses it. */
export const openOffice = (url: string, token: string) => {
  const http = request(url);
  const authorization = `Bearer ${token}`;
  const explorer = '/content-manager/collection-types';

  const documentOf = (answer: request.Response): { documentId: string } => {
    type Entry = { documentId: string };
    const body = answer.body as { data?: Entry | null } & Partial<Entry>;
    if (body.data) return body.data;
    // Accounts come bare, everything else inside `data`.
    if (body.documentId) return { documentId: body.documentId };
    throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  };

  return {
    get: (path: string) => http.get(path).set('Authorization', authorization),
    post: (path: string, body: object = {}) =>
      http.post(path).set('Authorization', authorization).send(body),
    put: (path: string, body: object) =>
      http.put(path).set('Authorization', authorization).send(body),
    delete: (path: string) => http.delete(path).set('Authorization', authorization),

    /** Saves a new entry and answers its documentId; a draft where the type has drafts. */
    create: async (uid: string, data: object): Promise<string> =>
      documentOf(
        await http.post(`${explorer}/${uid}`).set('Authorization', authorization).send(data),
      ).documentId,
    update: async (uid: string, id: string, data: object): Promise<void> => {
      documentOf(
        await http.put(`${explorer}/${uid}/${id}`).set('Authorization', authorization).send(data),
      );
    },
    act: async (uid: string, id: string, action: string, data: object = {}): Promise<void> => {
      const path = `${explorer}/${uid}/${id}/actions/${action}`;
      documentOf(await http.post(path).set('Authorization', authorization).send(data));
    },
    remove: (uid: string, id: string) =>
      http.delete(`${explorer}/${uid}/${id}`).set('Authorization', authorization),

    upload: (name: string, bytes: Buffer, contentType: string) =>
      http
        .post('/upload')
        .set('Authorization', authorization)
        .attach('files', bytes, { filename: name, contentType }),
    replace: (id: number, name: string, bytes: Buffer) =>
      http
        .post(`/upload?id=${id}`)
        .set('Authorization', authorization)
        .attach('files', bytes, { filename: name, contentType: 'application/pdf' }),
  };
};

/** The CMS that all tests share. */
export const office = openOffice(
  process.env.CMS_TEST_URL ?? '',
  process.env.CMS_TEST_ADMIN_TOKEN ?? '',
);

/** What the publisher sends along. */
export const publisherToken = `Bearer ${process.env.CMS_TEST_SNAPSHOT_TOKEN ?? ''}`;

/** Sends a path exactly as it is written, which `fetch` would tidy up first. */
export const getRaw = (path: string): Promise<{ status: number; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(process.env.CMS_TEST_URL ?? '');
    const outgoing = rawRequest({ hostname, port, path }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject).end();
  });
