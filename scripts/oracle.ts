// `node scripts/oracle.ts [minutes] [seed]`: publishes random edits of the example content for so
// long (10 minutes) and compares what is served with a full render after each, and with a static
// `astro build` every minute. `npm test` does the same for a few edits.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadRenderer } from '../site/renderer/load-renderer.ts';
import { buildStaticSite } from '../site/publisher/oracle/build-static-site.ts';
import { compareReleases } from '../site/publisher/oracle/compare-releases.ts';
import { drawFrom } from '../site/publisher/oracle/draw.ts';
import { playEdits, servedRelease } from '../site/publisher/oracle/play-edits.ts';
import { createPress } from '../site/publisher/press.ts';
import { exampleSnapshot } from '../site/publisher/testing/start-publishing-cms.ts';
import { startWorkshop } from '../site/publisher/testing/start-workshop.ts';
import { followOutputs } from '../site/src/outputs/site-outputs.ts';
import { buildRenderer, buildShared } from './supervise/build-changed.ts';

const root = join(import.meta.dirname, '..');
const [minutes = '10', seed = String(Date.now() % 1e9)] = process.argv.slice(2);
/** After so many publishes it begins anew, because every created entry makes the next step slower. */
const stepsPerGame = 100;
const minuteMs = 60_000;

await buildShared(root, console.log);
await buildRenderer(root, console.log);
const honest = { follow: followOutputs, renderer: await loadRenderer() };
console.log(`Zufallszahlen ab ${seed}, ${minutes} Minuten.`);

const endsAt = performance.now() + Number(minutes) * minuteMs;
const draw = drawFrom(Number(seed));
let published = 0;
let refused = 0;
let built = 0;
const differences = new Set<string>();

while (performance.now() < endsAt && differences.size === 0) {
  const test = await startWorkshop();
  const { releases, blobs, lingering } = test.workshop;
  const press = createPress(honest, test.workshop);
  const game = await playEdits({ start: exampleSnapshot(), test, press, honest, draw });
  const compareWithStatic = async (): Promise<void> => {
    const folder = join(test.dataDir, 'static');
    const shelved = [...releases.live().files].filter(([path]) =>
      /^public\/(media|dokumente)\//.test(path),
    );
    await buildStaticSite(game.input(), { hashes: new Map(shelved), blobs }, folder);
    for (const path of compareReleases(servedRelease(test), folder, lingering.has))
      differences.add(path);
    rmSync(folder, { recursive: true });
    built += 1;
  };
  let nextBuildAt = performance.now() + minuteMs;
  for (let step = 0; step < stepsPerGame && performance.now() < endsAt; step += 1) {
    const result = await game.step();
    if (result.isPublished) published += 1;
    else refused += 1;
    for (const path of result.differences) differences.add(path);
    if (differences.size > 0) {
      console.error(`Nach ${result.edits.join(', ')}:`);
      break;
    }
    if (performance.now() < nextBuildAt) continue;
    await compareWithStatic();
    nextBuildAt = performance.now() + minuteMs;
  }
  if (differences.size === 0) await compareWithStatic();
  await test.close();
  console.log(`${published} veröffentlicht, ${refused} abgelehnt, ${built} ganz gebaut.`);
}

for (const path of differences) console.error(`  anders: ${path}`);
process.exit(differences.size === 0 ? 0 : 1);
