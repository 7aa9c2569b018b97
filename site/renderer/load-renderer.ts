import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Astro's pages as a program: built once per change of the code, knows no content. */
export interface Renderer {
  /** Changes with everything that decides how a view becomes bytes. */
  readonly codeHash: string;
  /** Style sheets, scripts, fonts: address → file on disk. */
  readonly assets: ReadonlyMap<string, string>;
  /**
   * The bytes of one file of the site.
   * @throws {Error} where no page answers this address, or the page breaks
   */
  readonly render: (output: { pathname: string; view: unknown }) => Promise<Buffer>;
}

interface Bundle {
  render: (pathname: string, view: unknown) => Promise<Response | null>;
}

const bundleDirectory = join(import.meta.dirname, '../dist/renderer');

const filesBelow = async (directory: string): Promise<string[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
};

const hashFiles = async (directory: string, files: readonly string[]): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file.slice(directory.length)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
};

/** Loads what `npm run build` has made; once per process, because Node keeps modules for good. */
export const loadRenderer = async (directory = bundleDirectory): Promise<Renderer> => {
  const client = join(directory, 'client');
  const entry = pathToFileURL(join(directory, 'server/entry.mjs'));
  const files = await filesBelow(directory).catch(() => []);
  if (files.length === 0) {
    throw new Error(`Die Seiten sind nicht übersetzt (${directory}). Bitte: npm run build`);
  }
  // A door: our own entry.ts, compiled.
  const { render } = (await import(entry.href)) as Bundle;
  return {
    codeHash: await hashFiles(directory, files),
    assets: new Map(
      files
        .filter((file) => file.startsWith(`${client}/`))
        .map((file) => [file.slice(client.length), file]),
    ),
    render: async ({ pathname, view }) => {
      const answer = await render(pathname, view);
      if (answer === null) throw new Error(`${pathname}: dafür gibt es keine Seite im Bundle.`);
      const isRight = answer.status === (pathname === '/404/' ? 404 : 200);
      if (!isRight) throw new Error(`${pathname}: ${answer.status} ${await answer.text()}`);
      return Buffer.from(await answer.arrayBuffer());
    },
  };
};
