import { describe, expect, it } from '@jest/globals';
import {
  allowsInsecureCookies,
  explainEnvironment,
  gatewayEnvironmentSchema,
  publisherEnvironmentSchema,
} from './environment.ts';

const valid = {
  DATA_DIR: '/srv/daten',
  PUBLIC_URL: 'https://www.innenstadt.example',
  CMS_URL: 'http://127.0.0.1:1337',
  FORM_SECRET: 'f'.repeat(40),
};

const problems = (environment: Record<string, string>): string[] => {
  const result = gatewayEnvironmentSchema.safeParse(environment);
  return result.success ? [] : explainEnvironment(result.error);
};

describe('environment', () => {
  it('takes what is right and fills in what may be left out', () => {
    expect(gatewayEnvironmentSchema.parse(valid)).toMatchObject({ PORT: 8080, TRUSTED_PROXIES: 0 });
  });

  it('lists every problem at once, by name', () => {
    const found = problems({ ...valid, PORT: '99999', DATA_DIR: 'daten', CMS_URL: 'x' });
    expect(found.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['PORT', 'DATA_DIR', 'CMS_URL']),
    );
  });

  it('refuses plain http anywhere but on this machine', () => {
    expect(problems({ ...valid, PUBLIC_URL: 'http://innenstadt.example' })).toHaveLength(1);
    expect(problems({ ...valid, PUBLIC_URL: 'http://localhost.example' })).toHaveLength(1);
    expect(problems({ ...valid, PUBLIC_URL: 'http://localhost:8080' })).toEqual([]);
    expect(allowsInsecureCookies({ PUBLIC_URL: 'http://localhost:8080' })).toBe(true);
    expect(allowsInsecureCookies({ PUBLIC_URL: 'https://localhost' })).toBe(false);
  });

  it('wants the preview apart from the site and as secure', () => {
    const refused = (variables: Record<string, string>): string[] =>
      publisherEnvironmentSchema
        .safeParse({
          ...valid,
          SNAPSHOT_TOKEN: 's'.repeat(40),
          PREVIEW_SECRET: 'p'.repeat(40),
          PREVIEW_URL: 'https://vorschau.innenstadt.example',
          ...variables,
        })
        .error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(refused({})).toEqual([]);
    expect(refused({ PREVIEW_URL: valid.PUBLIC_URL })).toEqual(['PREVIEW_URL']);
    expect(refused({ PREVIEW_URL: 'http://vorschau.innenstadt.example' })).toEqual(['PREVIEW_URL']);
    expect(refused({ PREVIEW_URL: 'http://localhost:8081' })).toEqual(['PREVIEW_URL']);
    const local = { PUBLIC_URL: 'http://localhost:8080', PREVIEW_URL: 'http://localhost:8081' };
    expect(refused(local)).toEqual([]);
    expect(refused({ PURGE_URL: 'cdn.example' })).toEqual(['PURGE_URL']);
    expect(refused({ PURGE_URL: 'http://varnish:6081/purge' })).toEqual([]);
  });
});
