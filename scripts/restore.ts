// `node scripts/restore.ts <backup folder>`: into an empty DATA_DIR. See docs/operations.md.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const dataDir = resolve(process.env.DATA_DIR ?? '.data');
const source = resolve(process.argv[2] ?? fail('Woraus? Aufruf: node scripts/restore.ts <Ordner>'));
const has = (name: string): boolean => existsSync(join(source, name));
if (!has('cms.db') && !has('cms.dump')) fail(`${source} ist keine vollständige Sicherung.`);
if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
  fail(`${dataDir} ist nicht leer. Zuerst wegräumen, damit nichts überschrieben wird.`);
}

mkdirSync(dataDir, { recursive: true, mode: 0o700 });
for (const name of ['cms.db', 'cms-public', 'secrets.env']) {
  if (has(name)) cpSync(join(source, name), join(dataDir, name), { recursive: true });
}
if (has('cms.dump')) {
  const url = process.env.DATABASE_URL ?? fail('DATABASE_URL fehlt: wohin mit der Datenbank?');
  const restored = spawnSync('pg_restore', ['--no-owner', '-d', url, join(source, 'cms.dump')], {
    stdio: 'inherit',
  });
  if (restored.status !== 0) fail('pg_restore ist gescheitert.');
}
console.log(`Wiederhergestellt nach ${dataDir}. Jetzt: npm start`);
