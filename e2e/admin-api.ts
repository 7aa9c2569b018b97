import { product } from './product.ts';

interface Entry {
  documentId: string;
  [field: string]: unknown;
}

const contentManager = (uid: string): string =>
  `${uid === 'api::site-settings.site-settings' ? 'single-types' : 'collection-types'}/${uid}`;

/** What the admin's own pages call, with the demo admin's session; through the gateway. */
export const adminApi = () => {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${product.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${product.adminToken}`,
        ...(body === undefined || body instanceof FormData
          ? {}
          : { 'content-type': 'application/json' }),
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
    return answer === '' ? undefined : (JSON.parse(answer) as unknown);
  };
  const entry = (answer: unknown): Entry => (answer as { data: Entry }).data;

  return {
    call,
    find: async (uid: string, title: string, field = 'title'): Promise<Entry> => {
      const query = `filters[$and][0][${field}][$eq]=${encodeURIComponent(title)}&pageSize=1`;
      const answer = (await call('GET', `/content-manager/${contentManager(uid)}?${query}`)) as {
        results: Entry[];
      };
      const [found] = answer.results;
      if (!found) throw new Error(`no ${uid} with ${field} "${title}"`);
      return found;
    },
    create: async (uid: string, fields: object): Promise<Entry> =>
      entry(await call('POST', `/content-manager/${contentManager(uid)}`, fields)),
    update: async (uid: string, documentId: string, fields: object): Promise<Entry> =>
      entry(await call('PUT', `/content-manager/${contentManager(uid)}/${documentId}`, fields)),
    publish: async (uid: string, documentId: string, fields: object = {}): Promise<Entry> =>
      entry(
        await call(
          'POST',
          `/content-manager/${contentManager(uid)}/${documentId}/actions/publish`,
          fields,
        ),
      ),
    unpublish: (uid: string, documentId: string): Promise<unknown> =>
      call('POST', `/content-manager/${contentManager(uid)}/${documentId}/actions/unpublish`, {}),
    /** Id of the new file in the media library. */
    upload: async (file: Blob, name: string): Promise<number> => {
      const form = new FormData();
      form.append('files', file, name);
      const [uploaded] = (await call('POST', '/upload', form)) as { id: number }[];
      if (!uploaded) throw new Error(`nothing was uploaded as ${name}`);
      return uploaded.id;
    },
    remove: (uid: string, documentId: string): Promise<unknown> =>
      call('DELETE', `/content-manager/${contentManager(uid)}/${documentId}`),
  };
};
