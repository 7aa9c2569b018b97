/** Posts what stands in the PDF whose path it is sent. */
import { readFile, stat } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import type { PdfText } from './pdf-text.ts';

const mostBytes = 128 * 1024 * 1024;
const mostPages = 1_000;
const mostCharacters = 2_000_000;
/** Below this a file is pictures with a page number: a scan. */
const leastCharacters = 20;

/** One line of text: a word that a line's end has divided is put together again. */
const inOneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(\p{L})[\u00ad-]\n(\p{Ll})/gu, '$1$2')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

const textOf = async (file: string): Promise<PdfText> => {
  if ((await stat(file)).size > mostBytes) return { text: null, problem: 'too-large' };
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(await readFile(file)),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  let text = '';
  const pages = Math.min(document.numPages, mostPages);
  for (let number = 1; number <= pages && text.length < mostCharacters; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
    text += '\n';
    page.cleanup();
  }
  await task.destroy();
  const whole = inOneLine(text.slice(0, mostCharacters));
  return whole.length < leastCharacters
    ? { text: null, problem: 'no-text' }
    : { text: whole, problem: null };
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

parentPort?.on('message', (message: unknown) => {
  void textOf(z.string().parse(message)).then(
    (found) => parentPort?.postMessage(found),
    (error: unknown) =>
      parentPort?.postMessage({
        text: null,
        problem: nameOf(error) === 'PasswordException' ? 'protected' : 'unreadable',
      } satisfies PdfText),
  );
});
