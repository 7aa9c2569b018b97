import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redirect, SiteSnapshot } from '@netzwerk/shared';
import type { BuildInput } from '../src/cms/build-input.ts';
import { indexFolder } from '../search/browser/places.ts';
import { createSearchFiles } from '../search/browser/search-files.ts';
import { createSite } from '../src/cms/site.ts';
import { createExists } from './checks/check-links.ts';
import { redirectNotices } from './checks/check-redirects.ts';
import { checkSite, shown } from './checks/check-site.ts';
import { createIntern } from './checks/read-page.ts';
import { keptRecord } from './content/kept-record.ts';
import { placesByAddress } from './content/places.ts';
import { requirePages } from './content/require-pages.ts';
import { usedDocuments, usedImages } from './content/used-files.ts';
import { PublishProblem } from './publish-problem.ts';
import { followReleaseOutputs, type SiteCode } from './rendering/outputs.ts';
import { recallRendering, rememberRendering } from './rendering/remembered-rendering.ts';
import { followPages, noPages, type PageIndex } from './rendering/page-index.ts';
import {
  nothingRendered,
  renderSite,
  type RenderedSite,
  type Rendering,
} from './rendering/render-site.ts';
import { addressOf, type FileHashes } from './releases/layout.ts';
import { writeComplete } from './releases/write-complete.ts';
import { differences, ShardedMap } from './sharded-map.ts';
import { keepAssets, type Workshop } from './workshop.ts';

/** What the last release was made of, kept in memory: the next one is made of the difference. */
interface Printed {
  input: BuildInput | null;
  rendering: Rendering;
  index: PageIndex;
  /** Files that are not rendered: style sheets, scripts, pictures, documents. */
  others: ReadonlyMap<string, string>;
  files: FileHashes;
  /** German, by file key: why nothing can be found in it. */
  unfindable: ReadonlyMap<string, string>;
}

/** So long the first release and that of the night wait for files to be read; others never do. */
const readingPatienceMs = 10_000;

const nothingPrinted: Printed = {
  input: null,
  rendering: nothingRendered,
  index: noPages,
  others: new Map(),
  files: ShardedMap.of(),
  unfindable: new Map(),
};

export interface Edition {
  releaseId: string;
  pageCount: number;
  /** Addresses whose bytes are new or gone. */
  changedAddresses: string[];
  /** Addresses that came out otherwise although nothing they are made of has changed. */
  stale: string[];
  /** German: worth knowing although it succeeded. */
  notices: string[];
  renderedCount: number;
}

export interface Order {
  snapshot: SiteSnapshot;
  /** Publish request that the snapshot includes. */
  coversUpTo: number;
  nowMs: number;
  /** Looks at everything, whatever is known of it: at the start and once a night. */
  isThorough: boolean;
  /** Waits for what could follow in a later run too: what was taken down must be nowhere. */
  isPatient?: boolean;
}

/** Turns content into the release that is served. */
export interface Press {
  /** @throws {PublishProblem} and leaves what is served as it was, down to the last byte */
  print(order: Order): Promise<Edition>;
  /** What the last release was made of; null before the first one of this process. */
  lastInput(): BuildInput | null;
  /** Leaves on the disk what has been rendered, for the next start. */
  remember(): Promise<void>;
}

const isFileOf =
  ({ files }: Pick<Printed, 'files'>) =>
  (address: string): boolean =>
    files.has(`public${address}${address.endsWith('/') ? 'index.html' : ''}`);

const addressesOf = (paths: Iterable<string>): string[] =>
  [...paths].flatMap((path) => addressOf(path) ?? []);

/** The search changes with every page: its files are nothing that anybody would want to be told of. */
const isTold = (address: string): boolean => !address.startsWith(indexFolder);

/** Addresses that lead elsewhere now, or no longer. */
const movedAddresses = (before: readonly Redirect[], now: readonly Redirect[]): string[] => {
  const lines = (redirects: readonly Redirect[]): Map<string, string> =>
    new Map(redirects.map((redirect) => [JSON.stringify(redirect), redirect.from]));
  const [old, current] = [lines(before), lines(now)];
  return [
    ...[...current].filter(([line]) => !old.has(line)),
    ...[...old].filter(([line]) => !current.has(line)),
  ].map(([, from]) => from);
};

/** Files that came out otherwise although nothing they are made of has changed. */
const staleFiles = (before: RenderedSite, now: RenderedSite): string[] =>
  [...differences(before, now)].flatMap(([path, known, file]) =>
    known !== undefined && known.key === file?.key && known.hash !== file.hash ? [path] : [],
  );

/** All files of a release: `before.files` with what is not as it was. */
const followFiles = (
  before: Printed,
  { site }: Rendering,
  others: ReadonlyMap<string, string>,
): FileHashes => {
  const set = new Map([...others].filter(([path, hash]) => before.others.get(path) !== hash));
  const gone = [...before.others.keys()].filter((path) => !others.has(path));
  for (const [path, , file] of differences(before.rendering.site, site))
    if (file === undefined) gone.push(path);
    else set.set(path, file.hash);
  return before.files.with(set, gone);
};

export const createPress = (code: SiteCode, workshop: Workshop): Press => {
  const { archive, blobs, images, documents, texts, followers, publicUrl, releases } = workshop;
  const intern = createIntern();
  let printed: Printed | null = null;
  /** Follow the site from release to release. */
  let searchFiles = createSearchFiles();
  let outputsOf = followReleaseOutputs(code, searchFiles);
  const startAnew = (notes: string | null = null): void => {
    searchFiles = createSearchFiles(notes);
    outputsOf = followReleaseOutputs(code, searchFiles);
  };

  /** What does not come from content: style sheets, scripts, fonts. */
  let assets: ReadonlyMap<string, string> | null = null;

  const remembered = join(workshop.dataDir, 'work', 'rendered.json');
  const searchNotes = join(workshop.dataDir, 'work', 'search.json');
  const maker = { codeHash: code.renderer.codeHash, publicUrl };

  /** What need not be rendered: at night nothing is believed, at the start what was just verified. */
  const knownBefore = async (isThorough: boolean): Promise<Rendering> => {
    if (printed !== null) return isThorough ? nothingRendered : printed.rendering;
    const served = { ...releases.live(), blobs };
    const site = await recallRendering(remembered, maker, served, intern);
    return { ...nothingRendered, site };
  };

  const previousPageCount = (): number | null => {
    const manifest = archive.newest().manifest ?? releases.live().manifest;
    return manifest?.pageCount ?? null;
  };

  const check = (before: Printed, now: Printed, { redirects, ...snapshot }: SiteSnapshot) => {
    const changed = new Set<string>();
    for (const [, , file] of differences(before.rendering.site, now.rendering.site))
      if (file?.page) changed.add(file.page.address);
    const gone = new Set<string>();
    for (const [path, , hash] of differences(before.files, now.files))
      if (hash === undefined) for (const address of addressesOf([path])) gone.add(address);
    const stillMoved = new Set(redirects.map(({ from }) => from));
    for (const { from } of before.input?.snapshot.redirects ?? [])
      if (!stillMoved.has(from)) gone.add(from);

    let places: ReturnType<typeof placesByAddress> | null = null;
    const { problems, notices } = checkSite({
      ...now.index,
      isFile: isFileOf(now),
      redirects,
      placeOf: (address) =>
        (places ??= placesByAddress({ ...snapshot, redirects }, publicUrl)).get(address),
      changed,
      gone,
      previousPageCount: previousPageCount(),
    });
    if (problems.length > 0) throw new PublishProblem(problems, { mayPass: false });
    const ground = ({ input, files }: Printed) => ({
      redirects: input?.snapshot.redirects ?? [],
      isThere: createExists({ isFile: isFileOf({ files }), redirects: [] }),
    });
    const onRedirects = redirectNotices(ground(now), ground(before));
    return [...notices, ...shown(onRedirects)];
  };

  return {
    lastInput: () => printed?.input ?? null,

    async remember() {
      if (printed === null) return;
      await rememberRendering(remembered, printed.rendering.site, maker);
      await writeComplete(searchNotes, searchFiles.notes());
    },

    async print({ snapshot, coversUpTo, nowMs, isThorough, isPatient = isThorough }) {
      followers.begin();
      requirePages(snapshot, publicUrl);
      const { media, files: mediaFiles } = await images.prepare(usedImages(snapshot, publicUrl));
      const used = usedDocuments(snapshot, publicUrl);
      const { addresses, files: documentFiles } = await documents.prepare(used);
      const { texts: documentTexts, problems: unfindable } = await texts.prepare(
        used,
        isThorough ? readingPatienceMs : 0,
      );
      const now = new Date(nowMs).toISOString();
      const input: BuildInput = {
        snapshot,
        now,
        publicUrl,
        media: keptRecord(printed?.input?.media, media),
        documents: keptRecord(printed?.input?.documents, addresses),
        documentTexts: keptRecord(printed?.input?.documentTexts, documentTexts),
      };
      const known = await knownBefore(isThorough);
      if (assets === null || isThorough) assets = await keepAssets(code.renderer.assets, blobs);
      if (printed === null) startAnew(await readFile(searchNotes, 'utf8').catch(() => null));
      else if (isThorough) startAnew();
      const { renderedCount, ...rendering } = await renderSite(
        outputsOf(createSite(input)),
        known,
        {
          blobs,
          publicUrl,
          intern,
          followers: isPatient ? null : followers,
        },
      );
      const before = isThorough || printed === null ? nothingPrinted : printed;
      const others = new Map([...assets, ...mediaFiles, ...documentFiles]);
      const next: Printed = {
        input,
        rendering,
        index: followPages(before.index, before.rendering.site, rendering.site),
        others,
        files: followFiles(before, rendering, others),
        unfindable,
      };
      const newlyUnfindable = [...unfindable].filter(
        ([fileKey]) => !before.unfindable.has(fileKey),
      );
      const notices = [
        ...check(before, next, snapshot),
        ...shown(newlyUnfindable.map(([, problem]) => problem)),
      ];
      const pageCount = next.index.pages.size;
      const { manifest, changes } = await archive.commit(next.files, { pageCount, coversUpTo });
      const stale = printed && isThorough ? staleFiles(printed.rendering.site, rendering.site) : [];
      const changedAddresses = new Set([
        ...addressesOf(Object.keys(changes)),
        ...('redirects.json' in changes
          ? movedAddresses(printed?.input?.snapshot.redirects ?? [], snapshot.redirects)
          : []),
      ]);
      printed = next;
      return {
        releaseId: manifest.releaseId,
        pageCount: manifest.pageCount,
        changedAddresses: [...changedAddresses].filter(isTold),
        stale: addressesOf(stale),
        notices,
        renderedCount,
      };
    },
  };
};
