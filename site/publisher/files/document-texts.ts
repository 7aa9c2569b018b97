import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { UsedDocument } from '../content/used-files.ts';
import { writeComplete } from '../releases/write-complete.ts';
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
  prepare(documents: ReadonlyMap<string, UsedDocument>): Promise<PreparedTexts>;
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

  const pathOf = (fileKey: string): string => join(folder, `${sha256(fileKey)}.json`);

  const kept = async (fileKey: string): Promise<PdfText | null> => {
    const text = await readFile(pathOf(fileKey), 'utf8').catch(() => null);
    return text === null ? null : (keptSchema.safeParse(JSON.parse(text)).data ?? null);
  };

  const readAll = async (fileKeys: readonly string[]): Promise<void> => {
    const reader = createPdfTextReader();
    for (const fileKey of fileKeys) {
      const before = await kept(fileKey);
      const found = before ?? (await reader.read(await options.documents.fetch(fileKey)));
      known.set(fileKey, found);
      // A machine that was busy may be quicker after the next start.
      if (before === null && found.problem !== 'took-too-long')
        await writeComplete(pathOf(fileKey), JSON.stringify({ version, ...found }));
    }
    await reader.close();
  };

  return {
    async prepare(documents) {
      const pdfs = [...documents.values()].filter(({ document }) => document.type === 'PDF');
      const unknown = pdfs.filter(({ fileKey }) => !known.has(fileKey));
      if (unknown.length > 0) await readAll(unknown.map(({ fileKey }) => fileKey));
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

    async forgetOthers(used) {
      const names = new Set([...used].map((fileKey) => `${sha256(fileKey)}.json`));
      for (const name of await readdir(folder))
        if (!names.has(name)) await rm(join(folder, name), { force: true });
      for (const fileKey of [...known.keys()]) if (!used.has(fileKey)) known.delete(fileKey);
    },
  };
};
