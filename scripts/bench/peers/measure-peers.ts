import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Handle } from '../../../e2e/start-product.ts';
import { median, megabytes } from '../bench.ts';
import { rounded, seen, type Outcome } from '../outcome.ts';
import { leftBuildInput } from '../publish/build-input.ts';
import { buildWithAstro } from '../publish/full-build.ts';
import {
  prepareEleventy,
  prepareHugo,
  readBuiltPage,
  type BuiltPage,
  type Peer,
} from './build-peers.ts';
import { peerPages, type PeerPage } from './peer-pages.ts';

const rounds = 3;

const hugoVersion = (): string | null => {
  try {
    return /v[\d.]+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0] ?? null;
  } catch {
    return null;
  }
};

/** How many pages lie there, what they weigh together, how many other files stand beside them. */
const weigh = (folder: string): string => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  const bytes = pages.reduce(
    (sum, file) => sum + statSync(join(file.parentPath, file.name)).size,
    0,
  );
  return `${pages.length} pages, ${megabytes(bytes)}, ${files.length - pages.length} other files`;
};

interface Contender {
  name: string;
  build: () => Promise<number>;
  output: string;
}

const astroOf = (product: Handle): Contender => {
  const contender: Contender = {
    name: 'Astro',
    output: '',
    build: () => buildWithAstro(product, (out) => (contender.output = weigh(out))),
  };
  return contender;
};

const contend = ({ name, build, folder }: Peer): Contender => {
  const contender: Contender = {
    name,
    output: '',
    build: async () => {
      const ms = await build();
      contender.output = weigh(join(folder, 'out'));
      return ms;
    },
  };
  return contender;
};

/** Full builds of the same content with Astro, Hugo and Eleventy, each round one of each, cold. */
export const measurePeers = async (product: Handle): Promise<Outcome[]> => {
  const input: unknown = JSON.parse(readFileSync(await leftBuildInput(product.dataDir), 'utf8'));
  const pages = peerPages(input);
  const article = pages.find((page): page is PeerPage => page.section === 'articles');
  if (!article) throw new Error('no article to take the frame from');
  const live = join(product.dataDir, 'releases', 'current', 'public');
  const built: BuiltPage = readBuiltPage(live, article);
  const version = hugoVersion();
  const folder = mkdtempSync(join(tmpdir(), 'netzwerk-peers-'));
  try {
    const hugo = version ? [contend(prepareHugo(pages, built, folder))] : [];
    const eleventy = contend(await prepareEleventy(pages, built, folder));
    const contenders = [astroOf(product), ...hugo, eleventy];
    const seconds = contenders.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, { build }] of contenders.entries())
        seconds[index]?.push((await build()) / 1000);
    const astro = seconds[0] ?? [];
    return [
      ...contenders.map(({ name, output }, index) => {
        const own = seconds[index] ?? [];
        const ratio = median(own.map((value, round) => (astro[round] ?? Number.NaN) / value));
        const label = name === 'Hugo' ? `Hugo ${version} (Debian)` : name;
        return seen(
          `full build with ${label}`,
          `median ${rounded(median(own))} s of ${rounds} (${output})` +
            (index === 0 ? '' : `, Astro takes ${rounded(ratio)} times as long`),
        );
      }),
      ...(version ? [] : [seen('Hugo', 'is not installed (apt-get install hugo): left out')]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
