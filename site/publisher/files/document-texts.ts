import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { UsedDocument } from '../content/used-files.ts';
import { writeComplete } from '../releases/write-complete.ts';
import type { Following } from '../rendering/followers.ts';
import { createPdfTextReader, pdfTextProblems, type PdfText } from './pdf-text.ts';
import type { DocumentShelf } from './prepare-documents.ts';

export interface PreparedTexts {
  /** By file key; files in which nothing can be found are not among them. */
  texts: Record<string, string>;
  /** German, by file key: why nothing can be found in it. */
  problems: Map<string, string>;
}

/** What stands in public PDFs, read once and kept. */
export interface TextShelf {
  /** What is known of them. Files that have not been read yet are read for `patienceMs`, the rest waits. */
  prepare(documents: ReadonlyMap<string, UsedDocument>, patienceMs: number): Promise<PreparedTexts>;
  /** Reads what waits, one file after each turn. */
  readWaiting(turn: () => Promise<void>): Promise<void>;
  /** Whether something waits to be read or to be prepared. */
  progress(): Following;
  /** What was read is on its way into the search. */
  takeNews(): void;
  /** Deletes the texts of all but the `used` ones. */
  forgetOthers(used: ReadonlySet<string>): Promise<void>;
}

/** Rises when texts are to be read in another way. */
const version = 1;

const keptSchema = z.object({
  version: z.literal(version),
  text: z.string().nullable(),
  problem: z.enum(pdfTextProblems).nullable(),
});

const explanations = {
  'no-text':
    'enthält keinen Text, vermutlich ist es ein Scan. Die Suche und Screenreader finden nichts darin; eine Texterkennung (OCR) hilft beiden',
  protected:
    'ist mit einem Kennwort geschützt. Die Suche findet nichts darin; laden Sie es ohne Kennwort hoch',
  'too-large':
    'ist zu groß, um gelesen zu werden. Die Suche findet nichts darin; laden Sie eine kleinere Fassung hoch',
  'took-too-long':
    'ist so aufgebaut, dass das Lesen zu lange dauert. Die Suche findet nichts darin; erzeugen Sie es neu',
  unreadable: 'lässt sich nicht lesen. Die Suche findet nichts darin; erzeugen Sie es neu',
} as const satisfies Record<(typeof pdfTextProblems)[number], string>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const openTextShelf = async (options: {
  documents: Pick<DocumentShelf, 'fetch'>;
  dataDir: string;
}): Promise<TextShelf> => {
  const folder = join(options.dataDir, 'texts-cache');
  await mkdir(folder, { recursive: true });
  /** By file key. A key names its bytes, so what is known stays true. */
  const known = new Map<string, PdfText>();
  /** Known and not on the disk: written by `prepare` alone, so that nothing is that is not used. */
  const unkept = new Set<string>();
  /** Keys of used files that nobody has read. */
  let waiting: ReadonlySet<string> = new Set();
  let hasNews = false;

  const pathOf = (fileKey: string): string => join(folder, `${sha256(fileKey)}.json`);

  const kept = async (fileKey: string): Promise<PdfText | null> => {
    const text = await readFile(pathOf(fileKey), 'utf8').catch(() => null);
    return text === null ? null : (keptSchema.safeParse(JSON.parse(text)).data ?? null);
  };

  /** Reads them as long as `goesOn` says so. */
  const read = async (
    fileKeys: Iterable<string>,
    goesOn: () => boolean | Promise<boolean>,
  ): Promise<void> => {
    const reader = createPdfTextReader();
    try {
      for (const fileKey of fileKeys) {
        if (!(await goesOn())) return;
        if (known.has(fileKey)) continue;
        known.set(fileKey, await reader.read(await options.documents.fetch(fileKey)));
        unkept.add(fileKey);
      }
    } finally {
      await reader.close();
    }
  };

  const recall = async (fileKeys: Iterable<string>): Promise<void> => {
    for (const fileKey of fileKeys) {
      const found = await kept(fileKey);
      if (found !== null) known.set(fileKey, found);
    }
  };

  const keep = async (fileKey: string): Promise<void> => {
    const found = known.get(fileKey);
    unkept.delete(fileKey);
    // A machine that was busy may be quicker after the next start.
    if (found !== undefined && found.problem !== 'took-too-long')
      await writeComplete(pathOf(fileKey), JSON.stringify({ version, ...found }));
  };

  return {
    async prepare(documents, patienceMs) {
      const pdfs = [...documents.values()].filter(({ document }) => document.type === 'PDF');
      const unknown = (): string[] =>
        pdfs.flatMap(({ fileKey }) => (known.has(fileKey) ? [] : [fileKey]));
      await recall(unknown());
      const endMs = performance.now() + patienceMs;
      if (patienceMs > 0 && unknown().length > 0)
        await read(unknown(), () => performance.now() < endMs);
      for (const { fileKey } of pdfs) if (unkept.has(fileKey)) await keep(fileKey);
      waiting = new Set(unknown());
      hasNews = false;
      const prepared: PreparedTexts = { texts: {}, problems: new Map() };
      for (const { fileKey, document, place } of pdfs) {
        const { text = null, problem = null } = known.get(fileKey) ?? {};
        if (text !== null) prepared.texts[fileKey] = text;
        if (problem !== null)
          prepared.problems.set(
            fileKey,
            `Das PDF „${document.title}“ (${place().name}) ${explanations[problem]}.`,
          );
      }
      return prepared;
    },

    async readWaiting(turn) {
      if (waiting.size === 0 || hasNews) return;
      const due = waiting;
      try {
        await read(due, async () => {
          await turn();
          // What is used may have changed: the rest is read after the run that has changed it.
          return waiting === due;
        });
        if (waiting === due) hasNews = true;
      } catch (error) {
        // The next run asks again.
        if (waiting === due) waiting = new Set();
        throw error;
      }
    },

    progress: () => (hasNews ? 'made' : waiting.size > 0 ? 'making' : 'nothing'),

    takeNews() {
      hasNews = false;
    },

    async forgetOthers(used) {
      const names = new Set([...used].map((fileKey) => `${sha256(fileKey)}.json`));
      for (const name of await readdir(folder))
        if (!names.has(name)) await rm(join(folder, name), { force: true });
      for (const fileKey of [...known.keys()])
        if (!used.has(fileKey)) {
          known.delete(fileKey);
          unkept.delete(fileKey);
        }
    },
  };
};
