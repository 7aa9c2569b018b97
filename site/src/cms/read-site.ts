import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { buildInputSchema } from './build-input.ts';
import { createSite, type Site } from './site.ts';

const read = async (): Promise<Site> => {
  const file = process.env['BUILD_INPUT'];
  if (file === undefined || file === '') {
    throw new Error(
      'BUILD_INPUT fehlt: Die Website wird aus einer Datei gebaut, die der Publisher schreibt. ' +
        'Für Beispielinhalte: node site/fixtures/write-build-input.ts <Datei> und BUILD_INPUT=<Datei>.',
    );
  }
  const parsed = buildInputSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) {
    throw new Error(`${file} passt nicht zum Schema:\n${z.prettifyError(parsed.error)}`);
  }
  return createSite(parsed.data);
};

let standing: Promise<Site> | undefined;

/** The site of the input file that a full build is given; read once per process. */
export const readSite = (): Promise<Site> => (standing ??= read());
