import { createServer } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createRedirectTable } from './redirect-table.ts';
import type { ReleaseStore } from './release-store.ts';
import { parseRequestAddress } from './request-address.ts';
import { serveRelease } from './serve-release.ts';

/** A site whose page moves at each look, so that nobody finds it where the redirects say it is. */
const restlessStore = (switches: number, isPageThereAtLast: boolean): ReleaseStore => {
  let switched = 0;
  return {
    current: () =>
      Promise.resolve({
        switchId: `${switched}`,
        manifest: {
          releaseId: `${switched}`,
          builtAt: '2026-01-01T00:00:00Z',
          pageCount: 1,
          coversUpTo: 1,
        },
        redirects: createRedirectTable(
          switched === switches && isPageThereAtLast
            ? [{ from: '/umgezogen/', to: '/hier/', permanent: false }]
            : [],
        ),
      }),
    isCurrent: ({ switchId }) => switchId === `${switched}`,
    open: () => {
      if (switched < switches) switched += 1;
      return Promise.resolve(null);
    },
    has: () => Promise.resolve(false),
  };
};

const ask = (releases: ReleaseStore) => {
  const search = {
    prepare: () => undefined,
    answer: () => Promise.reject(new Error('Nobody searches here.')),
    close: () => Promise.resolve(),
  };
  const server = createServer((incoming, response) => {
    void serveRelease(incoming, response, parseRequestAddress(incoming.url ?? '/'), {
      releases,
      search,
      lists: () => Promise.resolve(null),
      formSecret: '',
      cmsUrl: 'http://127.0.0.1:9',
      publicUrl: 'https://netzwerk.example',
      trustedProxies: 0,
      now: () => 0,
    });
  });
  return request(server).get('/umgezogen/').redirects(0);
};

describe('an address that is asked for while the site is switched again and again', () => {
  it('is not said to be missing before one release was live from the first look to the last', async () => {
    const answer = await ask(restlessStore(100, true)).expect(302);
    expect(answer.headers.location).toBe('/hier/');
  });

  it('is said to be missing as soon as that is certain', async () => {
    await ask(restlessStore(100, false)).expect(404);
  });
});
