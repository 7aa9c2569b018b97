import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import request from 'supertest';
import { makePdf } from './make-pdf.ts';
import { getRaw, office } from './office.ts';

const cms = request(process.env.CMS_TEST_URL ?? '');
const secret = `canary-${randomBytes(8).toString('hex')}`;

interface Uploaded {
  id: number;
  name: string;
  hash: string;
  ext: string;
  url: string;
}
const uploaded = (answer: request.Response): Uploaded => {
  const [file] = answer.body as Uploaded[];
  if (!file) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return file;
};

let bytes: Buffer;
let pdf: Uploaded;
beforeAll(async () => {
  bytes = await makePdf(secret);
  pdf = uploaded(await office.upload('Leitfaden Verfügungsfonds.pdf', bytes, 'application/pdf'));
});

describe('a file in the store', () => {
  const spellings = [
    '/uploads/NAME',
    '/uploads/../uploads/NAME',
    '//uploads/NAME',
    '/UPLOADS/NAME',
    '/%75ploads/NAME',
    '/%2575ploads/NAME',
    '/uploads%2fNAME',
    '/uploads%5cNAME',
    '/x/../uploads/NAME',
    '/x/%2e%2e/uploads/NAME',
    '/admin/../uploads/NAME',
    '/./uploads/./NAME',
    '/uploads/NAME?e=1&s=2',
    '/uploads/%00/NAME',
    '/office/files/../../uploads/NAME',
    '/office/files/NAME',
    '/office/files/..%2fuploads%2fNAME?e=9999999999999&s=x',
  ];
  it.each(spellings)('is not at %s', async (spelling) => {
    const { status, body } = await getRaw(spelling.replaceAll('NAME', `${pdf.hash}${pdf.ext}`));
    expect([400, 404]).toContain(status);
    expect(body.includes(secret)).toBe(false);
  });

  it('is the control: its signed link gives the very bytes, to be saved under its type', async () => {
    expect(pdf.url).toMatch(/^\/office\/files\//);
    const { body, headers, status } = await cms.get(pdf.url).buffer(true);
    expect(status).toBe(200);
    expect((body as Buffer).equals(bytes)).toBe(true);
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['cache-control']).toContain('private');
  });

  it('is not given for a link that was changed', async () => {
    const url = new URL(pdf.url, 'http://localhost');
    const { e, s } = Object.fromEntries(url.searchParams);
    const later = `${url.pathname}?e=${Number(e) + 3_600_000}&s=${s}`;
    const other = `/office/files/other.pdf?e=${e}&s=${s}`;
    for (const path of [url.pathname, later, other, `${url.pathname}?e=${e}`]) {
      expect((await cms.get(path)).status).toBe(404);
    }
  });

  it('answers parts of it, the head alone, and says when a part does not exist', async () => {
    const part = await cms.get(pdf.url).set('Range', 'bytes=0-3').buffer(true);
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 0-3/${bytes.length}`);
    expect(String(part.body)).toBe('%PDF');

    const tail = await cms.get(pdf.url).set('Range', 'bytes=-5').buffer(true);
    expect((tail.body as Buffer).equals(bytes.subarray(-5))).toBe(true);

    const beyond = await cms.get(pdf.url).set('Range', `bytes=${bytes.length}-`);
    expect(beyond.status).toBe(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${bytes.length}`);

    const head = await cms.head(pdf.url);
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(String(bytes.length));

    const { etag } = head.headers;
    const same = await cms.get(pdf.url).set({ Range: 'bytes=0-3', 'If-Range': String(etag) });
    expect(same.status).toBe(206);
    const changed = await cms.get(pdf.url).set({ Range: 'bytes=0-3', 'If-Range': '"old"' });
    expect(changed.status).toBe(200);
    const known = await cms.get(pdf.url).set('If-None-Match', String(etag));
    expect(known.status).toBe(304);
  });
});

describe('a picture in the library', () => {
  it('is shown in the admin', async () => {
    const png = await sharp({
      create: { width: 40, height: 30, channels: 3, background: '#884422' },
    })
      .png()
      .toBuffer();
    const file = uploaded(await office.upload('Plan.png', png, 'image/png'));
    const { headers } = await cms.get(file.url);
    expect(headers['content-type']).toBe('image/png');
    expect(headers['content-disposition']).toMatch(/^inline; /);
  });
});

describe('an upload whose content is not what its name says', () => {
  it.each([
    ['Seite.pdf', '<!doctype html><script>alert(1)</script>', 'application/pdf'],
    ['Bild.pdf', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'application/pdf'],
    ['Bild.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['Programm.zip', 'MZ\u0090\u0000\u0003', 'application/zip'],
    ['Notiz.txt', 'Nur Text.', 'text/plain'],
  ])('is refused in German: %s', async (name, content, type) => {
    const answer = await office.upload(name, Buffer.from(content, 'latin1'), type);
    expect(answer.status).toBe(400);
    const { error } = answer.body as { error: { message: string } };
    expect(error.message).toContain(`„${name}“ wurde nicht angenommen`);
    const found = await office.get(`/upload/files?filters[name][$eq]=${encodeURIComponent(name)}`);
    expect((found.body as { results: unknown[] }).results).toEqual([]);
  });
});
