// `node scripts/backup.ts <folder>`: database, files and secrets of a running or stopped product,
// as one dated folder. See docs/operations.md.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const dataDir = resolve(process.env.DATA_DIR ?? '.data');
const target = process.argv[2] ?? fail('Wohin? Aufruf: node scripts/backup.ts <Ordner>');
if (!existsSync(dataDir)) fail(`Es gibt nichts zu sichern: ${dataDir} fehlt.`);

const stamp = new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-');
const finished = resolve(target, `sicherung-${stamp}`);
const working = `${finished}.unfertig`;
mkdirSync(working, { recursive: true, mode: 0o700 });

const database = join(dataDir, 'cms.db');
if (process.env.DATABASE_CLIENT === 'postgres') {
  const url = process.env.DATABASE_URL ?? fail('DATABASE_URL fehlt.');
  const dump = spawnSync('pg_dump', ['-Fc', '-f', join(working, 'cms.dump'), url], {
    stdio: 'inherit',
  });
  if (dump.status !== 0) fail('pg_dump ist gescheitert; die Sicherung ist unvollständig.');
} else {
  // VACUUM INTO reads one consistent state while the CMS goes on writing; a file copy would not.
  const source = new DatabaseSync(database, { readOnly: true });
  source.exec(`VACUUM INTO '${join(working, 'cms.db').replaceAll("'", "''")}'`);
  source.close();
}
// After the database: a file that a row names is then there. Files are never changed in place.
const uploads = join(dataDir, 'cms-public');
if (existsSync(uploads)) cpSync(uploads, join(working, 'cms-public'), { recursive: true });
const secrets = join(dataDir, 'secrets.env');
if (existsSync(secrets)) {
  cpSync(secrets, join(working, 'secrets.env'));
  chmodSync(join(working, 'secrets.env'), 0o600);
}
renameSync(working, finished);
console.log(`Gesichert: ${finished}`);
