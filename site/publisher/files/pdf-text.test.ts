import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import PdfDocument from 'pdfkit';
import type { UsedDocument } from '../content/used-files.ts';
import { openTextShelf } from './document-texts.ts';
import { createPdfTextReader, type PdfText } from './pdf-text.ts';

// Each broken file ends a thread, and the machine may be busy.
jest.setTimeout(120_000);

const folder = mkdtemp(join(tmpdir(), 'pdf-text-'));
afterAll(async () => rm(await folder, { recursive: true, force: true }));

const pdf = async (
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> => {
  const document = new PdfDocument(options);
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = once(document, 'end');
  draw(document);
  document.end();
  await ended;
  return Buffer.concat(parts);
};

const saying = (text: string) => (document: PDFKit.PDFDocument) => void document.text(text);

const save = async (name: string, content: Buffer): Promise<string> => {
  const path = join(await folder, name);
  await writeFile(path, content);
  return path;
};

const read = async (name: string, content: Buffer, limitMs?: number): Promise<PdfText> => {
  const reader = createPdfTextReader(limitMs);
  try {
    return await reader.read(await save(name, content));
  } finally {
    await reader.close();
  }
};

const sentence = 'Die Eigentümerversammlung beschließt den Umlageschlüssel.';

describe('the text of a PDF', () => {
  it('is read page by page, with umlauts, and with words that a line’s end divides', async () => {
    const content = await pdf((document) => {
      document.text(sentence);
      document.addPage().text('Der Verfügungs-\nfonds und die Innen- und Außenstadt.');
    });
    expect(await read('plain.pdf', content)).toEqual({
      text: `${sentence} Der Verfügungsfonds und die Innen- und Außenstadt.`,
      problem: null,
    });
  });

  it('is not there in a scan', async () => {
    const content = await pdf((document) => void document.rect(0, 0, 300, 300).fill('#888'));
    expect(await read('scan.pdf', content)).toEqual({ text: null, problem: 'no-text' });
  });

  it('stays closed behind a password; control: the same file without one is read', async () => {
    const locked = await pdf(saying(sentence), { userPassword: 'geheim', ownerPassword: 'geheim' });
    expect(await read('locked.pdf', locked)).toEqual({ text: null, problem: 'protected' });
    const restricted = await pdf(saying(sentence), { ownerPassword: 'geheim' });
    expect((await read('restricted.pdf', restricted)).text).toBe(sentence);
  });

  it('is given up where the file is no PDF inside, and where reading never ends', async () => {
    const whole = await pdf(saying(sentence));
    for (const [name, content] of Object.entries({
      'empty.pdf': Buffer.alloc(0),
      'noise.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 7)]),
      'page.pdf': Buffer.from('<html><script>alert(1)</script></html>'),
    }))
      expect([name, (await read(name, content)).text]).toEqual([name, null]);
    expect(await read('slow.pdf', whole, 1)).toEqual({ text: null, problem: 'took-too-long' });
  });

  it('of the next file is read after one that broke the thread', async () => {
    const reader = createPdfTextReader();
    await reader.read(await save('broken.pdf', Buffer.from('%PDF-1.7\nxref\n')));
    const next = await reader.read(await save('next.pdf', await pdf(saying(sentence))));
    await reader.close();
    expect(next.text).toBe(sentence);
  });
});

describe('the shelf of texts', () => {
  let dataDir: string;
  const fetched: string[] = [];
  const used = (...names: string[]) =>
    new Map(
      names.map((name): [string, UsedDocument] => [
        name,
        {
          fileKey: name,
          // Only type and title are looked at.
          document: { type: 'PDF', title: `Titel ${name}` } as UsedDocument['document'],
          place: () => ({ name: 'Leitfaden „X“', adminUrl: '' }),
        },
      ]),
    );
  const open = () =>
    openTextShelf({
      dataDir,
      documents: {
        fetch: async (fileKey) => {
          fetched.push(fileKey);
          return join(await folder, fileKey);
        },
      },
    });

  beforeAll(async () => {
    dataDir = join(await folder, 'data');
    await mkdir(dataDir);
    await save('a.pdf', await pdf(saying(sentence)));
    await save('b.pdf', await pdf(saying(sentence), { userPassword: 'x' }));
  });

  it('reads each file once, across restarts too, and says what cannot be found', async () => {
    const shelf = await open();
    const first = await shelf.prepare(used('a.pdf', 'b.pdf'), Infinity);
    expect(first.texts).toEqual({ 'a.pdf': sentence });
    expect([...first.problems]).toEqual([
      [
        'b.pdf',
        'Das PDF „Titel b.pdf“ (Leitfaden „X“) ist mit einem Kennwort geschützt. Die Suche findet nichts darin; laden Sie es ohne Kennwort hoch.',
      ],
    ]);
    expect(await shelf.prepare(used('a.pdf', 'b.pdf'), Infinity)).toEqual(first);
    expect(await (await open()).prepare(used('a.pdf', 'b.pdf'), Infinity)).toEqual(first);
    expect(fetched).toEqual(['a.pdf', 'b.pdf']);
  });

  it('reads beside the runs what nobody waits for, and says so', async () => {
    await save('c.pdf', await pdf(saying(sentence)));
    const shelf = await open();
    const turn = jest.fn(() => Promise.resolve());
    expect((await shelf.prepare(used('c.pdf'), 0)).texts).toEqual({});
    expect(shelf.progress()).toBe('making');
    await shelf.readWaiting(turn);
    expect([turn.mock.calls.length, shelf.progress()]).toEqual([1, 'made']);
    expect((await shelf.prepare(used('c.pdf'), 0)).texts).toEqual({ 'c.pdf': sentence });
    expect(shelf.progress()).toBe('nothing');
    expect((await (await open()).prepare(used('c.pdf'), 0)).texts).toEqual({ 'c.pdf': sentence });
  });

  it('stops reading for what is used no more, and keeps nothing of it', async () => {
    await save('d.pdf', await pdf(saying(sentence)));
    await save('e.pdf', await pdf(saying(sentence)));
    const shelf = await open();
    await shelf.prepare(used('d.pdf', 'e.pdf'), 0);
    let turns = 0;
    await shelf.readWaiting(async () => {
      turns += 1;
      // While the first one is due, a run takes it down.
      if (turns === 1) await shelf.prepare(used('e.pdf'), 0);
    });
    expect([turns, shelf.progress()]).toEqual([1, 'making']);
    await shelf.readWaiting(() => Promise.resolve());
    expect((await shelf.prepare(used('e.pdf'), 0)).texts).toEqual({ 'e.pdf': sentence });
    await shelf.forgetOthers(new Set(['e.pdf']));
    expect(await readdir(join(dataDir, 'texts-cache'))).toHaveLength(1);
  });

  it('forgets what is no longer public, on the disk too', async () => {
    const shelf = await open();
    await shelf.prepare(used('a.pdf', 'b.pdf'), Infinity);
    await shelf.forgetOthers(new Set(['b.pdf']));
    expect(await readdir(join(dataDir, 'texts-cache'))).toHaveLength(1);
    expect((await shelf.prepare(used('b.pdf'), Infinity)).texts).toEqual({});
  });
});
