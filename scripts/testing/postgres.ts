import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from '../supervise/free-port.ts';
import { aptInstall, mayInstallPackages } from './find-chromium.ts';

/** Folder with `initdb` and `pg_ctl`: Debian keeps them out of PATH, newest version first. */
const look = (): string | null => {
  const folders = [
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const has = (folder: string): boolean =>
    ['initdb', 'pg_ctl'].every((program) => existsSync(join(folder, program)));
  return folders.find(has) ?? null;
};

const findPrograms = (): string | null => {
  const found = look();
  if (found !== null || !mayInstallPackages()) return found;
  console.log('PostgreSQL is missing, apt-get installs it …');
  aptInstall('postgresql');
  return look();
};

/** PostgreSQL refuses to run as root: then somebody else does it. */
const serviceUser = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string, user: string): number =>
    Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  const user = ['postgres', 'nobody'].find((name) => idOf('-u', name) > 0) ?? 'nobody';
  return { uid: idOf('-u', user), gid: idOf('-g', user) };
};

export interface TestPostgres {
  url: string;
  stop: () => void;
}

/** A fresh PostgreSQL of our own on a free port; null where there is none on this machine. */
export const startPostgres = async (): Promise<TestPostgres | null> => {
  const programs = findPrograms();
  if (programs === null) return null;
  const user = serviceUser();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const run = (program: string, args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(join(programs, program), args, {
      cwd: folder,
      encoding: 'utf8',
      // pg_ctl's server would keep a pipe open for ever.
      stdio: 'ignore',
      ...(user ?? {}),
    });
  const data = join(folder, 'data');
  const port = await freePort(0, '127.0.0.1');
  const log = join(folder, 'log');
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  const steps = [
    run('initdb', ['-D', data, '-U', 'netzwerk', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']),
    run('pg_ctl', ['-D', data, '-l', log, '-o', settings, '-w', 'start']),
  ];
  const stop = (): void => {
    run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  if (steps.some(({ status }) => status !== 0)) {
    stop();
    return null;
  }
  return { url: `postgres://netzwerk@127.0.0.1:${port}/postgres`, stop };
};
