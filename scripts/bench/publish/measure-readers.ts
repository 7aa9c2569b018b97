import type { Handle } from '../../../e2e/start-product.ts';
import { callAdmin } from '../bench.ts';
import { atMost, rounded, seen, type Outcome } from '../outcome.ts';
import { publishTitle, readEditables } from './edits.ts';
import { versionOf } from './judge-page.ts';
import { untilServed } from './measure-latency.ts';
import { startReaders } from './readers.ts';
import { watchSwitches } from './releases.ts';

const publishes = 1_000;
/** Every so many publishes the footer changes, and with it every page. */
const frameEvery = 100;
const readerCount = 16;
const settings = '/content-manager/single-types/api::site-settings.site-settings';

/** A thousand publishes one after the other under sixteen readers. */
export const measureReaders = async (product: Handle): Promise<Outcome[]> => {
  const editables = await readEditables(product, new Date());
  const edited = editables.articles.slice(0, 8);
  const others = [...editables.upcoming, ...editables.past, ...editables.guides].slice(0, 24);
  const setHours = (version: number): Promise<unknown> =>
    callAdmin(product, 'PUT', settings, { officeHours: `montags, ${versionOf(version)}` });
  const setTitle = (index: number, version: number): Promise<unknown> => {
    const entry = edited[index % edited.length];
    if (!entry) throw new Error('no article to edit');
    return publishTitle(product, entry, `Meldung ${entry.id}, ${versionOf(version)}`);
  };
  // Every page gets its first markers before anybody reads.
  await setHours(1);
  for (const [index] of edited.entries()) await setTitle(index, 1);
  // The title, not the footer, which says the same version.
  for (const { path, id } of edited)
    await untilServed(`${product.url}${path}`, `${id}, ${versionOf(1)}`);

  let newest = 1;
  const paths = ['/', '/informationen/', '/informationen/meldungen/', '/veranstaltungen/'];
  const addresses = [...paths, ...[...edited, ...others].map(({ path }) => path)];
  const switches = watchSwitches(product.dataDir);
  const stop = await startReaders(product.url, addresses, readerCount, () => newest);
  const startedAt = performance.now();
  for (let index = 0; index < publishes; index += 1) {
    newest += 1;
    await (index % frameEvery === frameEvery - 1 ? setHours(newest) : setTitle(index, newest));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await untilServed(`${product.url}/`, versionOf(newest));
  const found = await stop();
  const none = (what: string, problems: readonly string[]): Outcome => ({
    ...atMost(what, problems.length, 0, ''),
    seen: [`${problems.length} of ${found.pages} answers`, ...new Set(problems)]
      .slice(0, 4)
      .join('; '),
  });
  return [
    none(
      `${publishes} publishes under ${readerCount} readers: answers other than 200`,
      found.wrongStatus,
    ),
    none('pages neither old nor new', found.wrongBody),
    {
      ...atMost('assets missing', found.missingAssets.length, 0, ''),
      seen: [`${found.missingAssets.length} of ${found.assets} asked for`, ...found.missingAssets]
        .slice(0, 4)
        .join('; '),
    },
    seen('  took', `${rounded(seconds)} s with the real CMS, ${switches()} switches`),
  ];
};
