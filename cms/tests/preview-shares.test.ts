import { createHmac, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  memberGuideSchema,
  memberViewAnswerSchema,
  sharedPreviewAnswerSchema,
  type MemberViewAnswer,
  type SharedPreview,
} from '@netzwerk/shared';
import { makeEditor } from './make-editor.ts';
import { office } from './office.ts';
import { messageOf, plan, type Office } from './plans.ts';
import { askAsPublisher } from './publisher.ts';
import { runSql } from './run-sql.ts';

const tag = randomBytes(4).toString('hex');
const article = 'api::article.article';
const guide = 'api::guide.guide';
const dayMs = 24 * 60 * 60 * 1000;
const far = '2031-03-03T08:00';

interface Share {
  id: number;
  purpose: string;
  what: string;
  lines: string[];
  isAlive: boolean;
  url: string | null;
}
interface List {
  mayShare: boolean;
  shares: Share[];
}

const wish = {
  days: 7,
  purpose: `Ministerium ${tag}`,
  local: null,
  hour: null,
  unplanned: true,
};
const pathOf = (uid: string, id: string): string => `/office/preview-shares/entries/${uid}/${id}`;
const shareEntry = async (
  id: string,
  changes: object = {},
  by: Office = office,
): Promise<Share> => {
  const answer = await by.post(pathOf(article, id), { ...wish, ...changes });
  const [newest] = (answer.body as List).shares;
  if (!newest) throw new Error(`${answer.status} ${answer.text}`);
  return newest;
};
const listed = async (path: string, by: Office = office): Promise<List> =>
  (await by.get(path)).body as List;

/** What the token in a link says. */
const tokenOf = ({ url }: Share): { id: string; exp: number } => {
  const [payload = ''] = (new URL(url ?? '').searchParams.get('token') ?? '').split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as { id: string; exp: number };
};
const shownBy = async (id: string): Promise<SharedPreview | null> =>
  sharedPreviewAnswerSchema.parse(await askAsPublisher(`preview-shares/${id}`)).share;
const titlesIn = (shown: SharedPreview | null): string[] =>
  Object.values(shown?.drafts.upserted ?? {}).flatMap((list) =>
    (list as { title: string }[]).map(({ title }) => title),
  );

const write = (title: string, by: Office = office): Promise<string> =>
  by.create(article, { title, lead: 'Neues.', publishedOn: '2026-02-02' });

let editor: Office;
let events: Office;
beforeAll(async () => {
  editor = await makeEditor(`teilt-${tag}`);
  events = await makeEditor(`teilt-${tag}`, 'Veranstaltungen');
});

describe('a link to one entry', () => {
  it('names its entry, shows its draft and no other, and is signed', async () => {
    const id = await write(`Geteilt ${tag}`);
    const other = await write(`Verborgen ${tag}`);
    const share = await shareEntry(id, {}, editor);
    expect(share).toMatchObject({
      purpose: wish.purpose,
      what: `Meldungen: Geteilt ${tag}`,
      isAlive: true,
    });
    expect(share.lines.join()).toContain(`erstellt von Redakteurin teilt-${tag}`);

    const url = new URL(share.url ?? '');
    expect(url.origin + url.pathname).toBe('http://localhost:8081/vorschau-geteilt');
    const [payload = '', seal] = (url.searchParams.get('token') ?? '').split('.');
    const { PREVIEW_SECRET = '' } = JSON.parse(process.env.CMS_TEST_ENVIRONMENT ?? '{}') as {
      PREVIEW_SECRET?: string;
    };
    const signed = createHmac('sha256', PREVIEW_SECRET).update(`share:${payload}`);
    expect(seal).toBe(signed.digest('base64url'));
    const token = tokenOf(share);
    const inDays = (token.exp * 1000 - Date.now()) / dayMs;
    expect(Math.round(inDays)).toBe(7);
    // No name, no entry, no purpose in what is passed on.
    expect(Object.keys(token).toSorted()).toEqual(['exp', 'id']);

    const shown = await shownBy(token.id);
    expect(shown).toMatchObject({
      by: `Redakteurin teilt-${tag}`,
      to: `/informationen/meldungen/geteilt-${tag}/`,
      only: { title: `Geteilt ${tag}`, documentId: id },
      at: null,
    });
    expect(titlesIn(shown)).toEqual([`Geteilt ${tag}`]);
    // Control: the other one is a draft that the office's own preview shows.
    expect(JSON.stringify(await askAsPublisher('drafts'))).toContain(`Verborgen ${tag}`);

    await office.update(article, id, { title: `Anders ${tag}`, lead: 'Neues.' });
    expect(titlesIn(await shownBy(token.id))).toEqual([`Anders ${tag}`]);
    await office.remove(article, other);
    await office.remove(article, id);
    expect(await shownBy(token.id)).toBeNull();
  });

  it('is the same each time it is looked up, and only for whoever could make it', async () => {
    const id = await write(`Nachgesehen ${tag}`);
    const share = await shareEntry(id);
    expect((await listed(pathOf(article, id), editor)).shares[0]?.url).toBe(share.url);
    const answer = await editor.get(pathOf(article, id));
    expect(answer.headers['cache-control']).toBe('private, no-store');
    // Events has nothing to do with articles: neither with this entry nor in the list of all.
    expect((await events.get(pathOf(article, id))).status).toBe(404);
    expect((await events.post(pathOf(article, id), wish)).status).toBe(404);
    expect(JSON.stringify(await listed('/office/preview-shares', events))).not.toContain(id);
    expect((await events.post(`/office/preview-shares/${share.id}/withdraw`)).status).toBe(404);
    expect(await shownBy(tokenOf(share).id)).not.toBeNull();
    await office.remove(article, id);
  });

  it('ends when it is withdrawn, it alone, and the log says so', async () => {
    const id = await write(`Zurück ${tag}`);
    const [first, second] = [await shareEntry(id), await shareEntry(id, { days: 30 })];
    const path = `/office/preview-shares/${first.id}/withdraw`;
    expect((await editor.post(path)).status).toBe(200);
    expect((await editor.post(path)).status).toBe(200);
    expect(await shownBy(tokenOf(first).id)).toBeNull();
    expect(await shownBy(tokenOf(second).id)).not.toBeNull();
    const { shares } = await listed(pathOf(article, id));
    expect(shares.map(({ isAlive, url }) => [isAlive, url !== null])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(shares[1]?.lines[0]).toMatch(/^zurückgezogen am /);
    const log = (await office.get('/office/audit')).body as {
      lines: { kind: string; entryId: string | null }[];
    };
    const kinds = log.lines.filter(({ entryId }) => entryId === id).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['unshared', 'shared', 'shared']);
    await office.remove(article, id);
  });

  it('is over in time', async () => {
    const id = await write(`Abgelaufen ${tag}`);
    const share = await shareEntry(id, { days: 1 });
    const { id: key } = tokenOf(share);
    expect(await shownBy(key)).not.toBeNull();
    const ended = new Date(Date.now() - 1000);
    await runSql('UPDATE preview_shares SET until = ? WHERE share_key = ?', [ended, key]);
    expect(await shownBy(key)).toBeNull();
    expect((await listed(pathOf(article, id))).shares[0]).toMatchObject({
      isAlive: false,
      url: null,
    });
    await office.remove(article, id);
  });

  it.each([
    ['no purpose', { purpose: ' ' }],
    ['a person in its purpose', { purpose: 'für erika@musterstadt.example' }],
    ['another lifetime', { days: 365 }],
    ['a moment that is none', { local: '2026-99-99T08:00' }],
    ['more than is asked', { until: '2099-01-01' }],
  ])('is not made with %s', async (_, changes) => {
    const id = await write(`Nicht ${tag}`);
    const answer = await office.post(pathOf(article, id), { ...wish, ...changes });
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringMatching(/^Bitte/)]);
    expect((await listed(pathOf(article, id))).shares).toEqual([]);
    await office.remove(article, id);
  });

  it('is not made of what has no drafts, or is not there', async () => {
    const venue = 'api::venue.venue';
    const id = await office.create(venue, { name: tag, town: 'Telgte' });
    expect((await office.post(pathOf(venue, id), wish)).status).toBe(404);
    expect((await office.post(pathOf(article, 'gibtesnicht'), wish)).status).toBe(404);
    expect((await office.post(pathOf('admin::user', '1'), wish)).status).toBe(404);
  });

  it('of a guide is made by whoever writes guides', async () => {
    const id = await office.create(guide, {
      title: `Leitfaden ${tag}`,
      summary: 'Kurz.',
      kind: 'arbeitshilfe',
      visibility: 'members',
      body: `Nur für Mitglieder ${tag}`,
      publishedOn: '2026-02-02',
    });
    const answer = await editor.post(pathOf(guide, id), wish);
    expect(answer.status).toBe(200);
    const [share] = (answer.body as List).shares;
    const shown = share && (await shownBy(tokenOf(share).id));
    expect(JSON.stringify(shown)).not.toContain('Nur für Mitglieder');
    expect((await events.post(pathOf(guide, id), wish)).status).toBe(404);
    await office.remove(guide, id);
  });
});

describe('a link to the whole site', () => {
  const shareSite = async (changes: object): Promise<Share> => {
    const answer = await editor.post('/office/preview-shares', { ...wish, ...changes });
    const [newest] = (answer.body as List).shares;
    if (!newest) throw new Error(`${answer.status} ${answer.text}`);
    return newest;
  };

  it('shows all drafts, or what is planned until its moment', async () => {
    const [planned, later, gone, plain] = [
      await write(`Geplant ${tag}`),
      await write(`Später ${tag}`),
      await write(`Weg ${tag}`),
      await write(`Ohne Plan ${tag}`),
    ];
    await office.act(article, gone, 'publish', {
      title: `Weg ${tag}`,
      lead: 'Neues.',
      publishedOn: '2026-02-02',
    });
    await plan(office, article, planned, { action: 'publish', local: far });
    await plan(office, article, later, { action: 'publish', local: '2031-03-03T08:01' });
    await plan(office, article, gone, { action: 'unpublish', local: far });
    const shownWith = async (changes: object): Promise<SharedPreview | null> =>
      shownBy(tokenOf(await shareSite(changes)).id);
    const mine = (shown: SharedPreview | null): string[] =>
      titlesIn(shown)
        .filter((title) => title.endsWith(tag))
        .toSorted();

    const all = await shownWith({});
    expect(all).toMatchObject({ to: '/', only: null, at: null });
    expect(mine(all)).toEqual([`Geplant ${tag}`, `Ohne Plan ${tag}`, `Später ${tag}`]);
    expect(all?.drafts.removed).toEqual([]);

    const then = await shownWith({ local: far, unplanned: false });
    expect(then?.at).toBe('2031-03-03T07:00:00.000Z');
    expect(mine(then)).toEqual([`Geplant ${tag}`]);
    expect(then?.drafts.removed).toContainEqual({ collection: 'articles', id: gone });

    const both = await shownWith({ local: far, unplanned: true });
    expect(mine(both)).toEqual(mine(all));
    // A minute earlier nothing of it has happened.
    const before = await shownWith({ local: '2031-03-03T07:59', unplanned: false });
    expect([mine(before), before?.drafts.removed]).toEqual([[], []]);
    // One entry at a moment says nothing of what is planned for others.
    const one = await shownBy(
      tokenOf(await shareEntry(plain, { local: far, unplanned: false })).id,
    );
    expect([mine(one), one?.drafts.removed]).toEqual([[`Ohne Plan ${tag}`], []]);
    for (const id of [planned, later, gone, plain]) await office.remove(article, id);
  });

  it('is seen and withdrawn by all of the office, and made by those who may', async () => {
    const share = await shareSite({});
    const seen = (await listed('/office/preview-shares', events)).shares.find(
      ({ id }) => id === share.id,
    );
    expect(seen).toMatchObject({ what: 'Ganze Website', url: null });
    expect((await events.post('/office/preview-shares', wish)).status).toBe(403);
    const path = `/office/preview-shares/${share.id}/withdraw`;
    expect((await events.post(path)).status).toBe(200);
    expect(await shownBy(tokenOf(share).id)).toBeNull();
  });
});

describe('what members see', () => {
  const data = {
    title: `Leitfaden für Mitglieder ${tag}`,
    summary: 'Kurz.',
    kind: 'arbeitshilfe',
    visibility: 'members',
    body: `Entwurf für Mitglieder ${tag}`,
    publishedOn: '2026-02-02',
  };
  const viewed = async (path: string): Promise<MemberViewAnswer> =>
    memberViewAnswerSchema.parse(await askAsPublisher(path));
  const share = async (id: string, members: boolean): Promise<Share> => {
    const answer = await office.post(pathOf(guide, id), { ...wish, members });
    const [newest] = (answer.body as List).shares;
    if (!newest) throw new Error(answer.text);
    return newest;
  };

  it('is shown of its entry by a link that says so, and by no other', async () => {
    const id = await office.create(guide, data);
    const [with_, without] = [await share(id, true), await share(id, false)];
    const by = (each: Share, entry = id, type = 'guides'): Promise<MemberViewAnswer> =>
      viewed(`preview-shares/${tokenOf(each).id}/member-view/${type}/${entry}`);
    const shown = await by(with_);
    expect(shown.kind).toBe('ready');
    expect(JSON.stringify(shown)).toContain(`Entwurf für Mitglieder ${tag}`);
    expect(memberGuideSchema.safeParse('body' in shown && shown.body).success).toBe(true);
    expect(with_.lines).toContain('auch mit dem, was nur Mitglieder sehen');
    expect((await shownBy(tokenOf(with_).id))?.members).toBe(true);

    expect(await by(without)).toEqual({ kind: 'missing' });
    const other = await office.create(guide, { ...data, title: `Anderer Leitfaden ${tag}` });
    expect(await by(with_, other)).toEqual({ kind: 'missing' });
    expect(await by(with_, id, 'events')).toEqual({ kind: 'missing' });
    // Control: the office sees the other one.
    expect((await viewed(`member-view/guides/${other}`)).kind).toBe('ready');
    await office.post(`/office/preview-shares/${with_.id}/withdraw`);
    expect(await by(with_)).toEqual({ kind: 'missing' });
    for (const each of [id, other]) await office.remove(guide, each);
  });

  it('is the draft for the office, or at a moment what is planned until then', async () => {
    const id = await office.create(guide, data);
    const at = (moment: string): Promise<MemberViewAnswer> =>
      viewed(`member-view/guides/${id}?unplanned=no&at=${moment}`);
    expect((await viewed(`member-view/guides/${id}`)).kind).toBe('ready');
    expect(await at('2031-03-03T07:00:00.000Z')).toEqual({ kind: 'missing' });
    await plan(office, guide, id, { action: 'publish', local: far });
    expect((await at('2031-03-03T07:00:00.000Z')).kind).toBe('ready');
    expect(await at('2031-03-03T06:59:00.000Z')).toEqual({ kind: 'missing' });
    await plan(office, guide, id, { action: 'unpublish', local: '2031-04-03T08:00' });
    expect(await at('2031-05-03T07:00:00.000Z')).toEqual({ kind: 'missing' });

    const unfinished = await office.create(guide, { title: `Unfertig ${tag}` });
    expect(await viewed(`member-view/guides/${unfinished}`)).toEqual({ kind: 'incomplete' });
    expect(await viewed('member-view/events/gibtesnicht')).toEqual({ kind: 'missing' });
    for (const each of [id, unfinished]) await office.remove(guide, each);
  });

  it('is no part of a link to what members see no more of', async () => {
    const id = await write(`Ohne Mitgliederteil ${tag}`);
    const made = await shareEntry(id, { members: true });
    expect(made.lines.join()).not.toContain('Mitglieder');
    await office.remove(article, id);
  });
});

it('nobody without the token of the publisher learns what a link shows', async () => {
  const id = await write(`Geheim ${tag}`);
  const { id: key } = tokenOf(await shareEntry(id));
  const path = `/api/internal/preview-shares/${key}`;
  expect((await office.get(path)).status).toBe(404);
  expect(await shownBy('00000000-0000-4000-8000-000000000000')).toBeNull();
  await office.remove(article, id);
});
