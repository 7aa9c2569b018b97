import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { programmeSheetOutputs } from '../../programme-sheet/programme-sheet-outputs.ts';
import { shareImageOutputs } from '../../share-images/share-image-outputs.ts';
import { indexFolder } from '../../search/browser/places.ts';
import { createSearchFiles } from '../../search/browser/search-files.ts';
import type { BuildInput } from '../../src/cms/build-input.ts';
import { createSite } from '../../src/cms/site.ts';
import type { BlobStore } from '../releases/blob-store.ts';
import { linkFile } from '../releases/link-file.ts';

const siteDirectory = join(import.meta.dirname, '../..');
const astro = join(siteDirectory, '../node_modules/astro/bin/astro.mjs');

/** What the build may see of our environment: no token, no secret. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'NODE_OPTIONS'] as const;

const runAstro = (buildInput: string, outDirectory: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const environment = Object.fromEntries(passedOn.map((name) => [name, process.env[name]]));
    const child = spawn(process.execPath, [astro, 'build', '--outDir', outDirectory], {
      cwd: siteDirectory,
      env: {
        ...environment,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        BUILD_INPUT: buildInput,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`astro build: ${code}\n${output.slice(-5_000)}`)),
    );
  });

/**
 * The whole site by one `astro build`, with media, documents, graphics, search and redirects, laid out like a
 * release. It shares neither keys nor memory with the publisher: what the two make must be equal.
 */
export const buildStaticSite = async (
  input: BuildInput,
  files: { hashes: ReadonlyMap<string, string>; blobs: Pick<BlobStore, 'path'> },
  folder: string,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const buildInput = join(folder, 'input.json');
  await writeFile(buildInput, JSON.stringify(input));
  // First, because Astro empties its output folder before it writes.
  await runAstro(buildInput, join(folder, 'public'));
  await rm(buildInput);
  for (const [path, hash] of files.hashes) linkFile(files.blobs.path(hash), join(folder, path));
  const site = createSite(input);
  for (const { file, bytes } of [...shareImageOutputs(site), ...programmeSheetOutputs(site)]) {
    const place = join(folder, 'public', file);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, await bytes());
  }
  await mkdir(join(folder, 'public', indexFolder), { recursive: true });
  for (const { file, text } of createSearchFiles().of(site))
    await writeFile(join(folder, 'public', file), text());
  await writeFile(join(folder, 'redirects.json'), JSON.stringify(input.snapshot.redirects));
};
