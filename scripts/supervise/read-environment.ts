import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import {
  cmsEnvironmentSchema,
  explainEnvironment,
  gatewayEnvironmentSchema,
  publisherEnvironmentSchema,
  type GatewayEnvironment,
  type PublisherEnvironment,
} from '../../shared/src/environment.ts';
import { freePort } from './free-port.ts';
import { ensureSecrets } from './secrets.ts';

// Problems are read by whoever starts the product.
z.config(z.locales.de());

type Variables = Record<string, string | undefined>;

export interface ProductEnvironment {
  dataDir: string;
  gateway: GatewayEnvironment;
  publisher: PublisherEnvironment;
  cmsUrl: string;
  sendsMail: boolean;
  /** What each process is started with: its own variables and no other's secrets. */
  variables: { cms: Variables; publisher: Variables; gateway: Variables };
}

const schemas = {
  cms: cmsEnvironmentSchema,
  publisher: publisherEnvironmentSchema,
  gateway: gatewayEnvironmentSchema,
};

const ownVariables = Object.values(schemas).flatMap((schema) => Object.keys(schema.shape));

/** Machine settings (PATH, HOME, TZ …) go to everybody, ours only where a schema names them. */
const variablesFor = (process: keyof typeof schemas, all: Variables): Variables => {
  const named = new Set(Object.keys(schemas[process].shape));
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name, value]) => value !== undefined && (named.has(name) || !ownVariables.includes(name)),
    ),
  );
};

/** `NAME=` in a copied `.env.example` means: not set. */
const withoutEmpty = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));

/**
 * Variables of the caller first, then `.env`, then the drawn secrets, then what suits one machine:
 * SQLite, mails as files, demo content in an empty database.
 * @throws a list of German lines, one for each wrong variable
 */
export const readProductEnvironment = async (
  root: string,
  caller: Variables,
): Promise<ProductEnvironment> => {
  const dotEnv = join(root, '.env');
  const given = withoutEmpty({
    ...(existsSync(dotEnv) ? parseEnv(readFileSync(dotEnv, 'utf8')) : {}),
    ...caller,
  });
  const dataDir = resolve(root, given.DATA_DIR ?? '.data');
  const cmsPort = given.CMS_PORT ?? String(await freePort(1337, '127.0.0.1'));
  const cmsUrl = `http://127.0.0.1:${cmsPort}`;
  const port = Number(given.PORT) || 8080;
  // Beside the site's, so that a second product with another PORT has a preview of its own.
  const besidePort = port + (Number(given.ADMIN_PORT) === port + 1 ? 2 : 1);
  const previewPort = given.PREVIEW_PORT ?? String(besidePort);
  const all: Variables = {
    NODE_ENV: 'production',
    PUBLIC_URL: `http://localhost:${port}`,
    PREVIEW_URL: `http://localhost:${previewPort}`,
    PREVIEW_HOST: given.HOST,
    MAIL_FROM: 'Netzwerk Innenstadt NRW <geschaeftsstelle@innenstadt.example>',
    SEED_DEMO: 'true',
    CMS_HOST: '127.0.0.1',
    ...ensureSecrets(dataDir),
    ...given,
    DATA_DIR: dataDir,
    CMS_PORT: cmsPort,
    CMS_URL: cmsUrl,
    PREVIEW_PORT: previewPort,
  };

  const results = {
    cms: schemas.cms.safeParse(all),
    publisher: schemas.publisher.safeParse(all),
    gateway: schemas.gateway.safeParse(all),
  };
  const problems = Object.values(results).flatMap(({ error }) =>
    error ? explainEnvironment(error) : [],
  );
  const { cms, publisher, gateway } = results;
  if (!cms.success || !publisher.success || !gateway.success)
    throw new AggregateError([...new Set(problems)], 'environment');

  return {
    dataDir,
    cmsUrl,
    gateway: gateway.data,
    publisher: publisher.data,
    sendsMail: cms.data.SMTP_URL !== '',
    variables: {
      cms: variablesFor('cms', all),
      publisher: variablesFor('publisher', all),
      gateway: variablesFor('gateway', all),
    },
  };
};
