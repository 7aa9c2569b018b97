import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { kindOf } from './page-kinds.ts';

interface Answer {
  status: number;
  /** As they travel. */
  bytes: number;
  text: string;
}

/** fetch() would unpack the answer and forget how large it was. */
export const askBrotli = (address: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(address, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const body = Buffer.concat(chunks);
        const isPacked = answer.headers['content-encoding'] === 'br';
        resolve({
          status: answer.statusCode ?? 0,
          bytes: body.length,
          text: (isPacked ? brotliDecompressSync(body) : body).toString(),
        });
      });
    });
    asked.once('error', reject);
    asked.end();
  });

export interface WeighedPage {
  address: string;
  kind: string;
  htmlBytes: number;
  cssBytes: number;
  /** HTML and all its style sheets, compressed by Brotli as the gateway sends them. */
  bytes: number;
  scripts: string[];
}

const found = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, address = '']) => address);

/** What the given pages weigh before anything but text can be shown. */
export const weighPages = async (
  url: string,
  addresses: readonly string[],
): Promise<WeighedPage[]> => {
  const sheetBytes = new Map<string, number>();
  const pages: WeighedPage[] = [];
  for (const address of addresses) {
    const { bytes: htmlBytes, text } = await askBrotli(url + address);
    let cssBytes = 0;
    for (const sheet of found(text, /<link rel="stylesheet" href="([^"]+)"/g)) {
      const known = sheetBytes.get(sheet) ?? (await askBrotli(url + sheet)).bytes;
      sheetBytes.set(sheet, known);
      cssBytes += known;
    }
    pages.push({
      address,
      kind: kindOf(address),
      htmlBytes,
      cssBytes,
      bytes: htmlBytes + cssBytes,
      scripts: found(text, /<script[^>]* src="([^"]+)"/g),
    });
  }
  return pages;
};

/** Of each kind of page the one with the most HTML and CSS, heaviest first. */
export const heaviestOf = (pages: readonly WeighedPage[]): WeighedPage[] => {
  const byKind = new Map<string, WeighedPage>();
  for (const page of pages)
    if (page.bytes > (byKind.get(page.kind)?.bytes ?? 0)) byKind.set(page.kind, page);
  return [...byKind.values()].toSorted((a, b) => b.bytes - a.bytes);
};
