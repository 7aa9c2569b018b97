/**
 * Compiles the CMS and bundles its admin. Strapi loads the configuration for that and so asks for a
 * whole environment, of which nothing ends up in the bundle: secrets are drawn and thrown away.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const secretNames = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'MEMBER_JWT_SECRET',
  'FILE_LINK_SECRET',
  'SNAPSHOT_TOKEN',
  'PREVIEW_SECRET',
];
const secrets = Object.fromEntries(
  secretNames.map((name) => [name, randomBytes(32).toString('base64')]),
);
const dataDir = mkdtempSync(path.join(tmpdir(), 'netzwerk-cms-build-'));

const { status } = spawnSync('strapi', ['build'], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
  env: {
    ...process.env,
    ...secrets,
    // Any other value bundles Strapi's guided tour, whose overlay swallows clicks.
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    DATABASE_CLIENT: 'sqlite',
    DATA_DIR: dataDir,
    PUBLIC_URL: 'http://localhost:8080',
    PREVIEW_URL: 'http://localhost:8081',
    MAIL_FROM: 'build@localhost',
  },
});
rmSync(dataDir, { recursive: true, force: true });
process.exit(status ?? 1);
