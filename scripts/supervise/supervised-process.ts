import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export interface ProcessPlan {
  name: string;
  cwd: string;
  args: readonly string[];
  variables: NodeJS.ProcessEnv;
}

export interface SupervisedProcess {
  name: string;
  /** Ends the process and everything it has started; resolves when all of it is gone. */
  stop: () => Promise<void>;
}

const longestPauseMs = 30_000;
const steadyAfterMs = 60_000;
const patienceMs = 10_000;

/** Our own log lines as a person reads them; everything else as it is. */
const shorten = (line: string): string => {
  if (!line.startsWith('{"time":')) return line;
  const { message, ...details } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(details)
    .filter(([name]) => name !== 'time' && name !== 'level')
    .map(([name, value]) => `${name}=${String(value)}`);
  return [message, ...rest].join(' ');
};

const relay = (name: string, stream: Readable | null, target: NodeJS.WriteStream): void => {
  if (!stream) return;
  createInterface({ input: stream }).on('line', (line) => {
    if (line.trim() !== '') target.write(`${name.padEnd(9)} │ ${shorten(line)}\n`);
  });
};

const signalGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended by itself.
  }
};

/**
 * Starts a process in a group of its own and starts it again, later each time, when it ends without
 * having been asked to. `onGaveUp` is called when it never got through its first seconds.
 */
export const supervise = (
  plan: ProcessPlan,
  onGaveUp: (name: string) => void,
): SupervisedProcess => {
  let child: ChildProcess | null = null;
  let isStopping = false;
  let failures = 0;
  let everSteady = false;
  let restart: NodeJS.Timeout | undefined;

  const start = (): void => {
    const startedAt = performance.now();
    const started = spawn(process.execPath, plan.args, {
      cwd: plan.cwd,
      env: plan.variables,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    });
    child = started;
    relay(plan.name, started.stdout, process.stdout);
    relay(plan.name, started.stderr, process.stderr);
    started.once('exit', (code, signal) => {
      // Whatever it had started must not outlive it.
      signalGroup(started, 'SIGKILL');
      child = null;
      if (isStopping) return;
      const livedMs = performance.now() - startedAt;
      everSteady ||= livedMs > steadyAfterMs;
      failures = livedMs > steadyAfterMs ? 1 : failures + 1;
      if (!everSteady && failures >= 3) return onGaveUp(plan.name);
      const pauseMs = Math.min(longestPauseMs, 500 * 2 ** (failures - 1));
      console.error(
        `${plan.name} ist beendet (${signal ?? code}) und startet in ${pauseMs / 1000} s neu.`,
      );
      restart = setTimeout(start, pauseMs);
    });
  };
  start();

  const stop = async (): Promise<void> => {
    isStopping = true;
    clearTimeout(restart);
    const running = child;
    if (!running) return;
    const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    signalGroup(running, 'SIGTERM');
    const force = setTimeout(() => signalGroup(running, 'SIGKILL'), patienceMs);
    await ended;
    clearTimeout(force);
  };
  return { name: plan.name, stop };
};
