import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { buildInputSchema } from './build-input.ts';
import { createSite, type Site } from './site.ts';

const readSite = async (): Promise<Site> => {
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

/** The site of this request where a renderer has set one, else the one of the build's input file. */
export const getSite = async (locals: App.Locals): Promise<Site> => {
  if (locals.site !== undefined) return locals.site;
  standing ??= readSite();
  return standing;
};
