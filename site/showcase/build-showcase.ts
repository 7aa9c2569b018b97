import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fillForm, type FormState } from '../gateway/forms/fill-form.ts';

const run = promisify(execFile);
const siteDirectory = join(import.meta.dirname, '..');

/** A form comes back from the gateway in these states; the page at rest is on the showcase itself. */
const formStates: Readonly<Record<string, Omit<FormState, 'token'>>> = {
  fehler: {
    values: { kind: 'question', message: '', email: 'keine-adresse' },
    problems: [
      { field: 'message', message: 'Bitte schreiben Sie uns, worum es geht.' },
      {
        field: 'email',
        message: 'Bitte geben Sie eine E-Mail-Adresse an, z. B. name@stadt.example.',
      },
    ],
  },
  'nicht-gesendet': {
    values: { kind: 'question', message: 'Wann erscheint das Jahresprogramm?' },
    notice: 'unavailable',
  },
};

/** The site of the fixtures with the page of all components below `/bausteine/`, into `folder`. */
export const buildShowcase = async (folder: string): Promise<void> => {
  const working = await mkdtemp(join(tmpdir(), 'showcase-'));
  const input = join(working, 'input.json');
  try {
    await run(process.execPath, [
      join(siteDirectory, 'fixtures/write-build-input.ts'),
      input,
      join(working, 'media'),
    ]);
    await run(
      process.execPath,
      [join(siteDirectory, '../node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder],
      {
        cwd: siteDirectory,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
          BUILD_INPUT: input,
          SHOWCASE: '1',
        },
      },
    );
    // After the build, which empties its folder first.
    await cp(join(working, 'media'), join(folder, 'media'), { recursive: true });
  } finally {
    await rm(working, { recursive: true, force: true });
  }
  const form = await readFile(join(folder, 'kontakt/nachricht/index.html'), 'utf8');
  for (const [name, state] of Object.entries(formStates)) {
    await mkdir(join(folder, 'bausteine', name), { recursive: true });
    const page = fillForm(form, { token: 'bausteine', ...state });
    await writeFile(join(folder, 'bausteine', name, 'index.html'), page);
  }
};
