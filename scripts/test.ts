// `npm test` on the workspace's Node: everything, or the parts that are named
// (`npm test -- unit cms`). Ends with `N passed, N failed`, and fails when anything did.
import { join } from 'node:path';
import { buildCms, buildRenderer, buildShared } from './supervise/build-changed.ts';
import { findChromium } from './testing/find-chromium.ts';
import { startPostgres } from './testing/postgres.ts';
import { runCheck } from './testing/run-check.ts';
import { countTests, runJest } from './testing/run-jest.ts';
import { addTallies, closingLine, emptyTally, type Tally } from './testing/tally.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);
const cmsConfig = 'cms/tests/jest.config.js';
const cmsTests = join(root, 'cms/tests');
/** What does not depend on the database, or starts processes on a SQLite file of its own: once is enough. */
const onSqlite = 'on-sqlite';

const skippedBecause = (skipped: number, note: string): Tally => ({
  ...emptyTally(),
  skipped,
  notes: [note],
});

const runCmsOnPostgres = async (): Promise<Tally> => {
  const postgres = await startPostgres();
  if (!postgres)
    return skippedBecause(
      countTests(cmsTests) - countTests(join(cmsTests, onSqlite)),
      'skipped: CMS on PostgreSQL, because there is no PostgreSQL here (Debian: apt install postgresql)',
    );
  try {
    return await runJest(root, {
      title: 'CMS on PostgreSQL',
      config: cmsConfig,
      variables: { CMS_TEST_DATABASE_URL: postgres.url },
      args: ['--testPathIgnorePatterns', `/${onSqlite}/`],
      isBeside: true,
    });
  } finally {
    postgres.stop();
  }
};

const runEndToEnd = async (): Promise<Tally> => {
  const chromium = findChromium();
  if (chromium === null)
    return skippedBecause(
      countTests(join(root, 'e2e')),
      'skipped: end to end, because there is no Chromium here (apt install chromium, or npx playwright-core install chromium)',
    );
  return runJest(root, {
    title: 'End to end in Chromium',
    config: 'e2e/jest.config.js',
    variables: { CHROMIUM_PATH: chromium },
  });
};

const parts = {
  check: async () => runCheck(root),
  unit: () => runJest(root, { title: 'Unit tests', config: 'jest.config.js' }),
  cms: async () =>
    addTallies(
      // Each waits for its CMS most of the time.
      await Promise.all([
        runJest(root, { title: 'CMS on SQLite', config: cmsConfig }),
        runCmsOnPostgres(),
      ]),
    ),
  e2e: runEndToEnd,
} satisfies Record<string, () => Promise<Tally>>;

const isPart = (name: string): name is keyof typeof parts => name in parts;
const named = process.argv.slice(2);
const unknown = named.filter((name) => !isPart(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There is: ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
const chosen = named.length > 0 ? named.filter(isPart) : Object.keys(parts).filter(isPart);

try {
  await buildShared(root, say);
  if (chosen.includes('unit') || chosen.includes('e2e')) await buildRenderer(root, say);
  if (chosen.includes('cms') || chosen.includes('e2e')) await buildCms(root, say);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(closingLine({ ...emptyTally(), failed: 1 }));
  process.exit(1);
}

const tallies: Tally[] = [];
for (const part of chosen) tallies.push(await parts[part]());
const total = addTallies(tallies);
say('');
for (const note of total.notes) say(note);
say(closingLine(total));
process.exit(total.failed > 0 ? 1 : 0);
