import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { office } from './office.ts';
import { fetchChanges, fetchContent, fetchQueue } from './publisher.ts';

const tag = randomBytes(4).toString('hex');
const article = 'api::article.article';
const page = 'api::page.page';
const member = 'api::member.member';
const series = 'api::series.series';
const topic = 'api::topic.topic';
const meldung = (slug: string): string => `/informationen/meldungen/${slug}-${tag}/`;

/** The redirects of this test, by where they start. */
const redirects = async (): Promise<Record<string, string>> => {
  const all = (await fetchContent()).redirects as { from: string; to: string }[];
  return Object.fromEntries(
    all.filter(({ from }) => from.includes(tag)).map(({ from, to }) => [from, to]),
  );
};

const articleAt = (slug: string) => ({
  title: `Meldung ${tag}`,
  slug: `${slug}-${tag}`,
  lead: 'Neues.',
  publishedOn: '2026-02-02',
});
const publishAt = async (id: string, slug: string): Promise<void> =>
  office.act(article, id, 'publish', articleAt(slug));

describe('the old address of something public', () => {
  it('leads to the new one in one step, however often it moves, and never in a circle', async () => {
    const id = await office.create(article, articleAt('a'));
    await publishAt(id, 'a');
    expect(await redirects()).toEqual({});
    await publishAt(id, 'b');
    expect(await redirects()).toEqual({ [meldung('a')]: meldung('b') });
    await publishAt(id, 'c');
    expect(await redirects()).toEqual({
      [meldung('a')]: meldung('c'),
      [meldung('b')]: meldung('c'),
    });
    await publishAt(id, 'a');
    expect(await redirects()).toEqual({
      [meldung('b')]: meldung('a'),
      [meldung('c')]: meldung('a'),
    });

    // Somebody else takes one of the old addresses: it is a page again and leads nowhere.
    const other = await office.create(article, articleAt('b'));
    expect(Object.keys(await redirects())).toContain(meldung('b'));
    await publishAt(other, 'b');
    expect(await redirects()).toEqual({ [meldung('c')]: meldung('a') });
  });

  it('comes to the publisher with the change itself', async () => {
    const id = await office.create(article, articleAt('frueher'));
    await publishAt(id, 'frueher');
    const { latest } = await fetchQueue();
    await publishAt(id, 'spaeter');
    const { upserted, redirects: list } = await fetchChanges(latest);
    expect(upserted.articles).toHaveLength(1);
    expect(list).toContainEqual({
      from: meldung('frueher'),
      to: meldung('spaeter'),
      permanent: true,
    });
  });

  it('stays as it is while only a draft has another one', async () => {
    const before = await redirects();
    const id = await office.create(article, articleAt('entwurf'));
    await publishAt(id, 'entwurf');
    await office.update(article, id, articleAt('entwurf-neu'));
    expect(await redirects()).toEqual(before);
  });

  it('is kept of pages, series, members and calendars, too', async () => {
    const pageId = await office.create(page, { title: tag, path: `proben/${tag}-a` });
    await office.act(page, pageId, 'publish', { title: tag, path: `proben/${tag}-a` });
    await office.act(page, pageId, 'publish', { title: tag, path: `proben/${tag}-b` });

    const seriesData = { title: tag, kind: 'theme', colour: 'park' };
    const seriesId = await office.create(series, { ...seriesData, slug: `reihe-${tag}` });
    await office.update(series, seriesId, { ...seriesData, slug: `folge-${tag}` });

    const memberData = { name: `Söst & Umland ${tag}`, kind: 'municipality' };
    const memberId = await office.create(member, memberData);
    const formed = `/mitglieder/soest-und-umland-${tag}/`;
    await office.update(member, memberId, { ...memberData, slug: `soest-${tag}` });

    const topicData = { title: tag, lead: 'Kurz.', colour: 'park' };
    const topicId = await office.create(topic, { ...topicData, slug: `thema-${tag}` });
    await office.act(topic, topicId, 'publish', { ...topicData, slug: `thema-${tag}` });
    await office.act(topic, topicId, 'publish', { ...topicData, slug: `sache-${tag}` });

    expect(await redirects()).toMatchObject({
      [`/proben/${tag}-a/`]: `/proben/${tag}-b/`,
      [`/veranstaltungen/reihen/reihe-${tag}/`]: `/veranstaltungen/reihen/folge-${tag}/`,
      [`/veranstaltungen/reihen/reihe-${tag}.ics`]: `/veranstaltungen/reihen/folge-${tag}.ics`,
      [formed]: `/mitglieder/soest-${tag}/`,
      [`/themen/thema-${tag}/`]: `/themen/sache-${tag}/`,
      [`/themen/thema-${tag}.ics`]: `/themen/sache-${tag}.ics`,
      [`/themen/thema-${tag}/feed.xml`]: `/themen/sache-${tag}/feed.xml`,
    });
  });

  it('cannot be led in a circle by hand, either', async () => {
    const uid = 'api::redirect.redirect';
    const at = (name: string): string => `/kreis-${tag}/${name}/`;
    const explorer = `/content-manager/collection-types/${uid}`;
    const link = (from: string, to: string) =>
      office.post(explorer, { from: at(from), to: at(to), permanent: true });
    expect((await link('a', 'b')).status).toBe(201);
    expect((await link('b', 'c')).status).toBe(201);
    const circle = await link('c', 'a');
    expect(circle.status).toBe(400);
    expect(JSON.stringify(circle.body)).toContain('führt über andere zu sich selbst zurück');
    expect((await link('c', 'd')).status).toBe(201);
  });

  it('is not led over two redirects, nor twice, nor away from what is published', async () => {
    const explorer = '/content-manager/collection-types/api::redirect.redirect';
    const at = (name: string): string => `/weg-${tag}/${name}`;
    const link = (from: string, to: string) => office.post(explorer, { from, to, permanent: true });
    const said = async (from: string, to: string): Promise<string> => {
      const { status, body } = await link(from, to);
      return `${status} ${JSON.stringify(body)}`;
    };
    expect((await link(at('a'), 'https://www.beispiel.de/neu')).status).toBe(201);
    expect(await said(at('b/'), at('a/'))).toMatch(/^400 .*gleich deren Ziel eintragen: https/);
    expect(await said(at('a/'), '/themen/')).toMatch(/^400 .*führt schon eine Weiterleitung weg/);
    // Another website is a target like any other, but only over https.
    expect(await said(at('c'), 'http://www.beispiel.de/')).toMatch(/^400 .*https/);
    expect(await said(at('c'), '//www.beispiel.de/')).toMatch(/^400 /);

    const id = await office.create(article, articleAt('steht'));
    // Control: as long as it is a draft, its address leads nowhere by itself.
    const early = await link(meldung('steht'), '/themen/');
    expect(early.status).toBe(201);
    await publishAt(id, 'steht');
    expect(await said(meldung('steht'), '/themen/')).toMatch(
      /^400 .*Unter dieser Adresse steht „Meldung/,
    );
  });
});
