import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requiredPagePaths } from '@netzwerk/shared';
import { z } from 'zod';
import { freshSecrets, startCms, type RunningCms } from '../start-cms.ts';

const root = resolve(import.meta.dirname, '../..');
const strapi = resolve(root, '../node_modules/@strapi/strapi/bin/strapi.js');

describe('a start with a wrong environment', () => {
  it('refuses with one list, without a stack trace', () => {
    const secrets: Record<string, string | undefined> = freshSecrets();
    delete secrets.APP_KEYS;
    const { status, stderr } = spawnSync(process.execPath, [strapi, 'start'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DATA_DIR: '/tmp/nirgends',
        PUBLIC_URL: 'http://localhost:8080',
        PREVIEW_URL: 'http://localhost:8081',
        MAIL_FROM: 'post@innenstadt.example',
        CMS_PORT: 'achtzig',
        ...secrets,
        SNAPSHOT_TOKEN: 'kurz',
      },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('APP_KEYS: fehlt');
    expect(stderr).toContain('CMS_PORT: ist keine Zahl');
    expect(stderr).toContain('SNAPSHOT_TOKEN: mindestens 32 Zeichen');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync('/tmp/nirgends')).toBe(false);
  });
});

describe('an empty installation', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cms-first-'));
  const linkFile = join(dataDir, 'first-admin-link.txt');
  const account = {
    firstname: 'Erste',
    lastname: 'Verwaltung',
    email: 'erste@innenstadt.example',
    password: 'Sehr-Geheim-123',
  };
  let cms: RunningCms;

  beforeAll(async () => {
    cms = await startCms({ dataDir, environment: { SEED_DEMO: 'false' } });
  }, 240_000);
  afterAll(async () => {
    await cms.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const register = (cookie = ''): Promise<Response> =>
    fetch(`${cms.url}/admin/register-admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(account),
    });
  const follow = (link: URL): Promise<Response> =>
    fetch(`${cms.url}${link.pathname}${link.search}`, { redirect: 'manual' });

  it('registers by the one-time link only, and once', async () => {
    expect((await register()).status).toBe(403);
    expect((await register('first_admin=geraten')).status).toBe(403);

    expect(statSync(linkFile).mode & 0o777).toBe(0o600);
    const link = new URL(readFileSync(linkFile, 'utf8').trim());
    const wrong = new URL('?token=geraten', link);
    expect((await follow(wrong)).status).toBe(404);

    const followed = await follow(link);
    expect(followed.status).toBe(302);
    const cookie = followed.headers
      .getSetCookie()
      .map((header) => header.split(';')[0])
      .join('; ');
    expect(followed.headers.getSetCookie().join()).toMatch(/httponly/i);
    expect((await register(cookie)).status).toBe(200);

    expect(existsSync(linkFile)).toBe(false);
    expect((await follow(link)).status).toBe(404);
    expect((await register(cookie)).status).toBe(403);
  });

  it('has the pages that the website needs as drafts, and nothing public', async () => {
    const login = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: account.email, password: account.password }),
    });
    const { data } = z.object({ data: z.object({ token: z.string() }) }).parse(await login.json());
    const list = await fetch(
      `${cms.url}/content-manager/collection-types/api::page.page?pageSize=100`,
      { headers: { authorization: `Bearer ${data.token}` } },
    );
    const pages = z
      .object({ results: z.array(z.object({ path: z.string(), status: z.string() })) })
      .parse(await list.json()).results;
    expect(pages.map(({ path }) => path).toSorted()).toEqual([...requiredPagePaths].toSorted());
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set(['draft']));
  });
});
