import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchTool } from '../fetch-tool.ts';
import { timed } from '../publish/full-build.ts';
import { frameOf } from './frame.ts';
import type { PeerPage } from './peer-pages.ts';
import { writeContent } from './write-content.ts';

const eleventyVersion = '3.1.7';
const here = import.meta.dirname;

/** Something that builds a whole site into `<folder>/out`. */
export interface Peer {
  name: string;
  folder: string;
  build: () => Promise<number>;
}

/** A page of this site as it was built, to take the frame from. */
export interface BuiltPage {
  html: string;
  title: string;
  address: string;
}

export const prepareHugo = (pages: readonly PeerPage[], built: BuiltPage, into: string): Peer => {
  const folder = join(into, 'hugo');
  cpSync(join(here, 'hugo'), folder, { recursive: true });
  writeContent(pages, join(folder, 'content'));
  const words = {
    title: '{{ .Title }}',
    address: '{{ .RelPermalink }}',
    lead: '{{ .Params.lead }}',
  };
  const frame = frameOf(built.html, built, words);
  const partials = join(folder, 'layouts', 'partials');
  mkdirSync(partials);
  writeFileSync(join(partials, 'before.html'), frame.before);
  writeFileSync(join(partials, 'after.html'), frame.after);
  const build = (): Promise<number> => {
    for (const name of ['out', 'resources'])
      rmSync(join(folder, name), { recursive: true, force: true });
    return timed('hugo', ['--quiet', '--ignoreCache', '--destination', 'out'], { cwd: folder });
  };
  return { name: 'Hugo', folder, build };
};

export const prepareEleventy = async (
  pages: readonly PeerPage[],
  built: BuiltPage,
  into: string,
): Promise<Peer> => {
  const program = join(await fetchTool('@11ty/eleventy', eleventyVersion), 'cmd.cjs');
  const folder = join(into, 'eleventy');
  const includes = join(folder, 'includes');
  mkdirSync(includes, { recursive: true });
  writeContent(pages, join(folder, 'content'));
  writeFileSync(join(folder, 'content', 'content.json'), '{"layout":"page.11ty.mjs"}');
  cpSync(join(here, 'eleventy', 'page.11ty.mjs'), join(includes, 'page.11ty.mjs'));
  cpSync(join(here, 'eleventy', 'config.mjs'), join(folder, 'config.mjs'));
  const data = join(folder, 'content', '_data');
  mkdirSync(data);
  writeFileSync(join(data, 'frame.json'), framePieces(built));
  const build = (): Promise<number> => {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    return timed(process.execPath, [program, '--config=config.mjs', '--quiet'], { cwd: folder });
  };
  return { name: `Eleventy ${eleventyVersion}`, folder, build };
};

/** The frame in pieces, every second of them the name of a word that differs from page to page. */
const framePieces = (built: BuiltPage): string => {
  const words = { title: '\0title\0', address: '\0address\0', lead: '\0lead\0' };
  const { before, after } = frameOf(built.html, built, words);
  return JSON.stringify({ before: before.split('\0'), after: after.split('\0') });
};

export const readBuiltPage = (out: string, page: PeerPage): BuiltPage => ({
  html: readFileSync(join(out, page.url, 'index.html'), 'utf8'),
  title: page.title,
  address: page.url,
});
