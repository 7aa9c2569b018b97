import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { refuse } from './refuse.mjs';

const gigabyte = 1024 ** 3;

/** @param {string} path @returns {string} */
const nearestExisting = (path) => (existsSync(path) ? path : nearestExisting(dirname(path)));

/** @param {string} path */
const isWritable = (path) => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Ends with one clear sentence where the machine cannot carry the product.
 * @param {string} root folder of the repository
 * @param {boolean} mustInstall
 */
export const checkMachine = (root, mustInstall) => {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    refuse(`Node ${process.versions.node} ist zu alt. Bitte Node 20 oder neuer installieren.`);

  const dataDir = resolve(root, process.env.DATA_DIR ?? '.data');
  for (const folder of [root, nearestExisting(dataDir)])
    if (!isWritable(folder))
      refuse(`In ${folder} darf nicht geschrieben werden. Bitte die Rechte prüfen.`);

  /** @type {[string, number][]} */
  const needs = [
    [root, mustInstall ? 2.5 * gigabyte : 0.2 * gigabyte],
    [nearestExisting(dataDir), 0.3 * gigabyte],
  ];
  for (const [folder, bytes] of needs) {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize >= bytes) continue;
    const free = Math.floor((bavail * bsize) / 1024 ** 2);
    const wanted = Math.ceil(bytes / 1024 ** 2);
    refuse(
      `Der Datenträger ist voll: Bei ${folder} sind ${free} MB frei, nötig sind ${wanted} MB.`,
    );
  }
};
