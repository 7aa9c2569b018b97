import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { siteSnapshotSchema, type Video } from '@netzwerk/shared';
import request from 'supertest';
import { office, publisherToken } from './office.ts';

const cms = request(process.env.CMS_TEST_URL ?? '');
const tag = randomBytes(4).toString('hex');
const pageUid = 'api::page.page';
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** As little as is an MP4 by its first bytes; nobody plays it. */
const film = Buffer.concat([
  Buffer.from('\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom', 'latin1'),
  randomBytes(600),
]);
const captions = Buffer.from(`WEBVTT\n\n00:00.000 --> 00:02.000\nGrüße ${tag}\n`);

const idOf = (answer: request.Response): number => {
  const [file] = answer.body as { id: number }[];
  if (!file) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return file.id;
};
const publishedVideo = async (path: string): Promise<Video | null | undefined> => {
  const { text } = await cms.get('/api/internal/snapshot').set('Authorization', publisherToken);
  const { pages } = siteSnapshotSchema.parse(JSON.parse(text));
  return pages.find((page) => page.path === path)?.video;
};
const statusOf = async (bytes: Buffer): Promise<number> => {
  const path = `/api/internal/files/${sha256(bytes)}`;
  return (await cms.get(path).set('Authorization', publisherToken)).status;
};

describe('a film on a page', () => {
  const path = `film-${tag}`;
  const words = { title: 'Ein Film', description: 'Was gesagt wird.', duration: '0:02' };
  let page: { title: string; path: string };
  let pageId = '';
  let ids = { film: 0, captions: 0 };

  beforeAll(async () => {
    ids = {
      film: idOf(await office.upload(`Film ${tag}.mp4`, film, 'video/mp4')),
      captions: idOf(await office.upload(`Film ${tag}.vtt`, captions, 'text/vtt')),
    };
    page = { title: `Film ${tag}`, path };
    pageId = await office.create(pageUid, page);
  });

  const publish = (data: object) =>
    office.post(`/content-manager/collection-types/${pageUid}/${pageId}/actions/publish`, {
      ...page,
      ...data,
    });

  it('is kept back while no page has it', async () => {
    expect([await statusOf(film), await statusOf(captions)]).toEqual([404, 404]);
  });

  it('is not published without captions, and the editor is told what to do', async () => {
    const answer = await publish({ video: { ...words, file: ids.film } });
    expect(answer.status).toBe(400);
    const { error } = answer.body as {
      error: { message: string; details: { errors: { path: string[] }[] } };
    };
    expect(error.message).toContain('Das Video braucht Untertitel');
    expect(error.details.errors.map((problem) => problem.path.join('.'))).toEqual([
      'video.captions',
    ]);
    expect(await publishedVideo(path)).toBeUndefined();
  });

  it('takes no other file for captions', async () => {
    const answer = await publish({ video: { ...words, file: ids.film, captions: ids.film } });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('WebVTT-Datei');
  });

  it('reaches the site with size, length and captions', async () => {
    const video = { ...words, file: ids.film, captions: ids.captions };
    expect((await publish({ video })).status).toBe(200);
    expect(await publishedVideo(path)).toEqual({
      ...words,
      fileKey: sha256(film),
      fileName: `Film ${tag}.mp4`,
      type: 'MP4',
      sizeBytes: film.length,
      captions: { fileKey: sha256(captions), fileName: `Film ${tag}.vtt` },
    });
    expect([await statusOf(film), await statusOf(captions)]).toEqual([200, 200]);
  });

  it('leaves the site when it is taken off the page', async () => {
    expect((await publish({ video: null })).status).toBe(200);
    expect(await publishedVideo(path)).toBeNull();
    expect([await statusOf(film), await statusOf(captions)]).toEqual([404, 404]);
  });
});

it('a page with a name like captions is refused as an upload', async () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  const answer = await office.upload('Untertitel.vtt', html, 'text/vtt');
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain('wurde nicht angenommen');
});
