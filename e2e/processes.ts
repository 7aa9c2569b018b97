import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * The product's processes one by one, so that a journey can stop one and start it again. Plans and
 * process ids lie in files of the data folder, because jest gives every test file a world of its own.
 */
export type ProcessName = 'cms' | 'publisher' | 'gateway';

interface Plan {
  cwd: string;
  args: string[];
  variables: NodeJS.ProcessEnv;
}

const pidFile = (dataDir: string, name: ProcessName): string => join(dataDir, `${name}.pid`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export const startProcess = (dataDir: string, name: ProcessName): void => {
  const plans = JSON.parse(readFileSync(join(dataDir, 'plans.json'), 'utf8')) as Record<
    ProcessName,
    Plan
  >;
  const plan = plans[name];
  const log = openSync(join(dataDir, `${name}.log`), 'a');
  const child = spawn(process.execPath, plan.args, {
    cwd: plan.cwd,
    env: plan.variables,
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.unref();
  writeFileSync(pidFile(dataDir, name), String(child.pid));
};

export const pidOf = (dataDir: string, name: ProcessName): number | undefined => {
  const file = pidFile(dataDir, name);
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
};

/** Ends the process and what it has started, and waits until it is gone. */
export const stopProcess = async (
  dataDir: string,
  name: ProcessName,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> => {
  const pid = pidOf(dataDir, name);
  if (pid === undefined || !isAlive(pid)) return;
  process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
  for (let waitedMs = 0; isAlive(pid); waitedMs += 50) {
    if (waitedMs === 15_000) process.kill(-pid, 'SIGKILL');
    // Detached children of this process are reaped by node while it waits.
    await wait(50);
  }
  rmSync(pidFile(dataDir, name), { force: true });
};
