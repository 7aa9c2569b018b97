import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { downloadLinkSchema, memberErrorSchema, memberGuideSchema } from '@netzwerk/shared';
import { createEvent, createGuide, pdfOf } from './member-content.ts';
import { get, post, postAs, startLogin, type Login } from './member-client.ts';
import {
  createAccount,
  createOrganisation,
  office,
  userUid,
  type TestAccount,
} from './member-office.ts';
import { runSql } from './run-sql.ts';

const name = 'Leitfaden Verfügungsfonds für Städte.pdf';
const content = pdfOf(200_000);
let organisation: { documentId: string };
let account: TestAccount;
let login: Login;
let fileId = '';
let guideId = '';

const fileOf = async (guide: string): Promise<string> => {
  const { body } = await get(`guides/${guide}`, login.token);
  return memberGuideSchema.parse(body).files[0]?.fileId ?? '';
};

beforeAll(async () => {
  organisation = await createOrganisation();
  account = await createAccount(organisation);
  login = await startLogin(account);
  const file = await office.upload(name, content, 'application/pdf');
  guideId = (await createGuide({ fileIds: [file.id] })).documentId;
  fileId = await fileOf(guideId);
});

const linkFor = async (token: string, id = fileId): Promise<string> => {
  const { body } = await postAs(token, 'downloads', { fileId: id });
  return downloadLinkSchema.strict().parse(body).url;
};
const codeOf = (answer: { body: unknown }) => memberErrorSchema.parse(answer.body).error.code;

describe('a download link', () => {
  it('delivers the bytes under their own name, umlauts included, and is kept by nobody', async () => {
    const answer = await get(await linkFor(login.token)).buffer(true);
    expect(answer.status).toBe(200);
    expect(Buffer.compare(answer.body as Buffer, content)).toBe(0);
    expect(answer.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[ -~]+"/);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves parts, refuses impossible ones, and answers HEAD without the bytes', async () => {
    const url = await linkFor(login.token);
    const part = await get(url).set('Range', 'bytes=1000-1999').buffer(true);
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 1000-1999/${content.length}`);
    expect(Buffer.compare(part.body as Buffer, content.subarray(1000, 2000))).toBe(0);
    expect((await get(url).set('Range', 'bytes=999999999-')).status).toBe(416);

    const head = await fetch(`${process.env.CMS_TEST_URL ?? ''}${url}`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(content.length));
  });

  it('works for documents of events as well', async () => {
    const file = await office.upload('Folien Münster.pdf', pdfOf(5000), 'application/pdf');
    const event = await createEvent({ fileIds: [file.id] });
    const { body } = await get(`events/${event.documentId}`, login.token);
    const [document] = (body as { documents: { fileId: string }[] }).documents;
    const answer = await get(await linkFor(login.token, document?.fileId ?? ''));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-length']).toBe('5000');
  });

  it('ends with the login that asked for it', async () => {
    const other = await startLogin(account);
    const url = await linkFor(other.token);
    expect((await get(url)).status).toBe(200);
    await post('logout').set('Cookie', other.cookie);
    expect((await get(url)).status).toBe(401);
  });

  it('ends when the account is blocked', async () => {
    const blocked = await createAccount(organisation);
    const url = await linkFor((await startLogin(blocked)).token);
    expect((await get(url)).status).toBe(200);
    await office.update(userUid, blocked.documentId, { blocked: true });
    expect((await get(url)).status).toBe(401);
  });

  it('ends when the guide is taken back', async () => {
    const file = await office.upload('Zurückgezogen.pdf', pdfOf(2000), 'application/pdf');
    const guide = await createGuide({ fileIds: [file.id] });
    const url = await linkFor(login.token, await fileOf(guide.documentId));
    expect((await get(url)).status).toBe(200);
    await office.unpublish('api::guide.guide', guide.documentId);
    expect((await get(url)).status).toBe(404);
  });

  it('is worthless when it was tampered with', async () => {
    const url = await linkFor(login.token);
    const [, , , , token = ''] = url.split('/');
    const [payload = '', mac = ''] = token.split('.');
    const elsewhere = Buffer.from(
      Buffer.from(payload, 'base64url').toString().replace(guideId, 'x'.repeat(24)),
    ).toString('base64url');
    for (const forged of [`${elsewhere}.${mac}`, `${payload}.${mac.slice(1)}a`, payload, '..']) {
      const answer = await get(`/api/member/downloads/${encodeURIComponent(forged)}/x.pdf`);
      expect([400, 404]).toContain(answer.status);
    }
    // An access token is signed by us too, and still no link.
    expect((await get(`/api/member/downloads/${login.token}/x.pdf`)).status).toBe(404);
  });

  it('runs out after a minute, and belongs to one person', async () => {
    const environment = JSON.parse(process.env.CMS_TEST_ENVIRONMENT ?? '{}') as {
      FILE_LINK_SECRET: string;
    };
    const rows = (await runSql(
      'select session_key, user_id from member_sessions order by id desc',
      [],
    )) as { session_key: string; user_id: number }[];
    const [session] = rows;
    if (!session) throw new Error('nobody is logged in');
    const urlOf = (userId: number, expiresInSeconds: number) => {
      const expires = Math.floor(Date.now() / 1000) + expiresInSeconds;
      const parts = [fileId, session.session_key, userId, expires];
      const payload = Buffer.from(parts.join('\n')).toString('base64url');
      const mac = createHmac('sha256', environment.FILE_LINK_SECRET)
        .update(`download\n${payload}`)
        .digest('base64url');
      return `/api/member/downloads/${payload}.${mac}/x.pdf`;
    };
    const expired = await get(urlOf(session.user_id, -1));
    expect(expired.status).toBe(410);
    expect(codeOf(expired)).toBe('link-expired');
    expect((await get(urlOf(session.user_id + 1, 60))).status).toBe(401);
    // Control: in time and by the same person.
    expect((await get(urlOf(session.user_id, 60))).status).toBe(200);
  });
});

describe('asking for a link', () => {
  it('needs a login and a published file', async () => {
    expect((await post('downloads', { fileId })).status).toBe(401);
    const draftFile = await office.upload('Entwurf.pdf', pdfOf(2000), 'application/pdf');
    const draft = await createGuide({ fileIds: [draftFile.id], publish: false });
    const guess = fileId.replace(guideId, draft.documentId);
    for (const id of [guess, 'guide:x:y', 'event:x:y', '../../etc/passwd', 'guide', fileId + 'x']) {
      const answer = await postAs(login.token, 'downloads', { fileId: id });
      expect(answer.status).toBe(404);
    }
    expect((await postAs(login.token, 'downloads', { fileId })).status).toBe(200);
  });
});
