import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

export const secretNames = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'MEMBER_JWT_SECRET',
  'FILE_LINK_SECRET',
  'SNAPSHOT_TOKEN',
  'PREVIEW_SECRET',
  'FORM_SECRET',
] as const;

/** Reads `secrets.env` of the data folder; draws what is missing, once, readable by nobody else. */
export const ensureSecrets = (dataDir: string): Record<string, string | undefined> => {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'secrets.env');
  const known = existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
  const missing = secretNames.filter((name) => !known[name]);
  if (missing.length === 0) return known;

  const drawn = Object.fromEntries(
    missing.map((name) => [name, randomBytes(36).toString('base64url')]),
  );
  const all = { ...known, ...drawn };
  const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(`${path}.new`, lines.join(''), { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
  return all;
};
