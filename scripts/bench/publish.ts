import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Handle } from '../../e2e/start-product.ts';
import { callAdmin, median, type Bench } from './bench.ts';

const rounds = 5;
const articles = '/content-manager/collection-types/api::article.article';

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
};

/** The unavoidable part of a full rebuild: Astro alone, same content, nothing prepared or checked. */
const bareBuild = ({ dataDir }: Handle): Promise<number> =>
  timed(
    () =>
      new Promise<void>((done, fail) => {
        const out = mkdtempSync(join(tmpdir(), 'bare-build-'));
        const root = resolve(import.meta.dirname, '../..');
        const astro = join(root, 'node_modules/astro/bin/astro.mjs');
        spawn(process.execPath, [astro, 'build', '--outDir', out], {
          cwd: join(root, 'site'),
          stdio: 'ignore',
          env: {
            ...process.env,
            NODE_ENV: 'production',
            ASTRO_TELEMETRY_DISABLED: '1',
            BUILD_INPUT: join(dataDir, 'work', 'latest-build.json'),
          },
        }).once('exit', (code) => {
          rmSync(out, { recursive: true, force: true });
          if (code === 0) done();
          else fail(new Error(`astro build ended with ${code}`));
        });
      }),
  );

/** From the answer of "Veröffentlichen" to the new title being served by the gateway, in seconds. */
export const benchPublish: Bench = async (product) => {
  const created = (await callAdmin(product, 'POST', articles, {
    title: 'Meldung für die Messung',
    slug: 'meldung-fuer-die-messung',
    lead: 'Diese Meldung wird nur für die Messung geschrieben.',
    body: 'Ein Absatz.',
    publishedOn: '2026-01-02',
  })) as { data: { documentId: string } };
  const address = `${product.url}/informationen/meldungen/meldung-fuer-die-messung/`;
  const publish = async (title: string): Promise<number> => {
    await callAdmin(product, 'POST', `${articles}/${created.data.documentId}/actions/publish`, {
      title,
    });
    return timed(async () => {
      while (!(await (await fetch(address)).text()).includes(title)) await wait(50);
    });
  };
  await publish('Meldung für die Messung, Runde 0');

  const live: number[] = [];
  const bare: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    live.push(await publish(`Meldung für die Messung, Runde ${round}`));
    bare.push(await bareBuild(product));
  }
  const ratios = live.map((seconds, index) => seconds / (bare[index] ?? Number.NaN));
  const list = (values: number[]) => values.map((value) => value.toFixed(1)).join(', ');
  return [
    `publish to live: median ${median(live).toFixed(1)} s of ${rounds} (${list(live)}); limit 15 s`,
    `bare astro build of the same content: median ${median(bare).toFixed(1)} s (${list(bare)})`,
    `ratio, paired: median ${median(ratios).toFixed(2)}`,
  ];
};
