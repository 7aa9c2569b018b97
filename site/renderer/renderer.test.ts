import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildRenderer } from '../../scripts/supervise/build-changed.ts';
import { exampleBuildInput } from '../fixtures/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { siteOutputs } from '../src/outputs/site-outputs.ts';
import { loadRenderer, type Renderer } from './load-renderer.ts';

const siteDirectory = join(import.meta.dirname, '..');
const astro = join(siteDirectory, '../node_modules/astro/bin/astro.mjs');
const outputs = [...siteOutputs(createSite(exampleBuildInput))];

let working: string;
let renderer: Renderer;

const buildStatically = async (out: string): Promise<void> => {
  const input = join(working, 'input.json');
  writeFileSync(input, JSON.stringify(exampleBuildInput));
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', out], {
    cwd: siteDirectory,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      BUILD_INPUT: input,
    },
  });
};

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(directory.length))
    .toSorted();

/** Names of the files of a full build that the renderer makes otherwise, or not at all. */
const differences = async (out: string): Promise<string[]> => {
  const made = new Map<string, Buffer>();
  for (const output of outputs) made.set(output.file, await renderer.render(output));
  for (const [address, path] of renderer.assets) made.set(address, readFileSync(path));
  const names = new Set([...filesBelow(out), ...made.keys()]);
  const full = new Set(filesBelow(out));
  return [...names].filter(
    (name) => !full.has(name) || made.get(name)?.equals(readFileSync(join(out, name))) !== true,
  );
};

beforeAll(async () => {
  working = mkdtempSync(join(tmpdir(), 'renderer-'));
  await buildRenderer(join(siteDirectory, '..'), () => undefined);
  renderer = await loadRenderer();
  await buildStatically(join(working, 'full'));
}, 300_000);
afterAll(() => rmSync(working, { recursive: true, force: true }));

describe('the renderer', () => {
  it('makes every file of a full build, byte by byte', async () => {
    expect(await differences(join(working, 'full'))).toEqual([]);
  });

  it('would be found out: one changed letter and one file too many are differences', async () => {
    const full = join(working, 'full');
    const changed = join(full, 'themen/index.html');
    const right = readFileSync(changed, 'utf8');
    writeFileSync(changed, right.replace('Themen', 'themen'));
    writeFileSync(join(full, 'zuviel.html'), '');
    expect(await differences(full)).toEqual(['/themen/index.html', '/zuviel.html']);
    writeFileSync(changed, right);
    rmSync(join(full, 'zuviel.html'));
  });

  it('says which address it has no page for', async () => {
    await expect(renderer.render({ pathname: '/gibt/es.nicht', view: {} })).rejects.toThrow(
      '/gibt/es.nicht',
    );
  });

  it('passes on what broke a page', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const view = new Proxy(
      {},
      {
        get: () => {
          throw new Error('An dieser Stelle bricht die Seite.');
        },
      },
    );
    await expect(renderer.render({ pathname: '/themen/', view })).rejects.toThrow('bricht');
    logged.mockRestore();
  });
});
