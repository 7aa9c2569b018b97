import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { refuse } from './refuse.mjs';

/** @param {string} version */
const runsTypeScript = (version) => {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
};

/** The Node that the lockfile pins; on platforms without it the one that runs this. @param {string} root */
const findNode = (root) => {
  const pinned = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(pinned)) {
    const { status, stdout } = spawnSync(pinned, ['--version'], { encoding: 'utf8' });
    if (status === 0 && runsTypeScript(stdout.trim())) return realpathSync(pinned);
  }
  if (runsTypeScript(process.version)) return process.execPath;
  return refuse(
    `Für ${process.platform}-${process.arch} liegt kein Node bei, und Node ${process.versions.node} ist zu alt. Bitte Node 24 installieren.`,
  );
};

/**
 * Goes on in `script`, on the workspace's Node: in this process where it is that one already.
 * @param {string} root
 * @param {string} script absolute path
 * @param {string[]} args
 */
export const continueOnWorkspaceNode = async (root, script, args) => {
  const node = findNode(root);
  process.env.PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  process.chdir(root);
  if (node === realpathSync(process.execPath)) {
    await import(script);
    return;
  }
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  // The child decides when it is done; a terminal has sent it the same signal already.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
};
