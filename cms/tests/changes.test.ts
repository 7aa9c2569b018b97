import { randomBytes, randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { makePdf } from './make-pdf.ts';
import { office } from './office.ts';
import { applyChanges, fetchChanges, fetchContent, fetchQueue } from './publisher.ts';
import { RandomOffice, randomFrom } from './random-edits.ts';
import { testDatabaseUrl } from './run-sql.ts';

const tag = randomBytes(4).toString('hex');
const steps = Number(process.env.CMS_TEST_EDITS ?? 50);
const topic = 'api::topic.topic';
const article = 'api::article.article';
const databaseUrl = testDatabaseUrl();

const topicOf = (name: string) => ({
  title: `Thema ${name} ${tag}`,
  lead: 'Ein Thema.',
  colour: 'park',
});

const makeTopicWithArticle = async (name: string) => {
  const topicData = topicOf(name);
  const topicId = await office.create(topic, topicData);
  await office.act(topic, topicId, 'publish', topicData);
  const articleData = {
    title: `Meldung ${name} ${tag}`,
    lead: 'Neues.',
    publishedOn: '2026-02-02',
    topics: { set: [{ documentId: topicId }] },
  };
  const articleId = await office.create(article, articleData);
  await office.act(article, articleId, 'publish', articleData);
  return { topicId, topicData, articleId, articleData };
};

describe('changes since a request', () => {
  it(
    'make of an older snapshot the newest one, whatever was edited',
    async () => {
      const seed = randomInt(2 ** 31);
      const editors = new RandomOffice(randomFrom(seed), `${tag}`);
      let after = (await fetchQueue()).latest;
      let held = await fetchContent();
      const done: string[] = [];
      for (let step = 0; step < steps; step += 1) {
        done.push(await editors.edit());
        const changes = await fetchChanges(after);
        held = applyChanges(held, changes);
        after = changes.latest;
        const said = `seed ${seed}, after: ${done.slice(-5).join(' · ')}`;
        expect({ said, isWhole: changes.isWhole, ...held }).toEqual({
          said,
          isWhole: false,
          ...(await fetchContent()),
        });
      }
      // Several at once, as after a pause.
      for (let step = 0; step < 10; step += 1) await editors.edit();
      held = applyChanges(held, await fetchChanges(after));
      expect(held).toEqual(await fetchContent());
      await editors.removeAll();
    },
    Math.max(60_000, steps * 2000),
  );

  it('is the control: without the entries that depend on the change, the two differ', async () => {
    const { topicId } = await makeTopicWithArticle('Kontrolle');
    const { latest } = await fetchQueue();
    const held = await fetchContent();
    await office.act(topic, topicId, 'unpublish');
    const changes = await fetchChanges(latest);
    const now = await fetchContent();
    expect(applyChanges(held, changes)).toEqual(now);
    expect(applyChanges(held, { ...changes, upserted: {} })).not.toEqual(now);
    expect(applyChanges(held, { ...changes, removed: [] })).not.toEqual(now);
  });

  it('miss nothing that is committed after something with a higher number', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, each) => {
        const data = { ...topicOf(`zugleich ${each}`), slug: `zugleich-${each}-${tag}` };
        return office.create(topic, data);
      }),
    );
    let after = (await fetchQueue()).latest;
    let held = await fetchContent();
    const take = async (): Promise<void> => {
      const changes = await fetchChanges(after);
      held = applyChanges(held, changes);
      after = changes.latest;
    };
    let editing = true;
    const bulk = office
      .post(`/content-manager/collection-types/${topic}/actions/bulkPublish`, { documentIds: ids })
      .then(({ status }) => {
        editing = false;
        expect(status).toBe(200);
      });
    // The bulk numbers its requests one by one and commits them together, these commit meanwhile.
    for (let each = 0; editing; each += 1) {
      await office.create('api::venue.venue', { name: `Saal ${tag} ${each}`, town: 'Münster' });
      await take();
    }
    await bulk;
    await take();
    expect(held).toEqual(await fetchContent());
  });

  // SQLite has one writer at a time by itself.
  if (databaseUrl)
    it('are numbered in the order of their commits: one writer waits for the other', async () => {
      const id = await office.create(topic, topicOf('der Reihe nach'));
      const { latest } = await fetchQueue();
      const other = new Client({ connectionString: databaseUrl });
      await other.connect();
      // As if another process stood between numbering and committing, see store-request.ts.
      await other.query('SELECT pg_advisory_lock(76201)', []);
      let isDone = false;
      const publishing = office.act(topic, id, 'publish', topicOf('der Reihe nach')).then(() => {
        isDone = true;
      });
      await new Promise((wait) => setTimeout(wait, 1_500));
      expect(isDone).toBe(false);
      expect((await fetchQueue()).latest).toBe(latest);
      await other.query('SELECT pg_advisory_unlock(76201)', []);
      await publishing;
      expect((await fetchQueue()).latest).toBeGreaterThan(latest);
      await other.end();
    });

  it('name the one entry that was edited and not those that show its title', async () => {
    const { topicId, topicData, articleId, articleData } = await makeTopicWithArticle('Umfang');
    const { latest } = await fetchQueue();
    await office.act(article, articleId, 'publish', { ...articleData, lead: 'Anders.' });
    const edited = await fetchChanges(latest);
    expect(Object.keys(edited.upserted)).toEqual(['articles']);
    expect(edited.upserted.articles).toHaveLength(1);
    expect(edited).toMatchObject({ removed: [], settings: null, redirects: null });

    await office.act(topic, topicId, 'publish', { ...topicData, title: `Umbenannt ${tag}` });
    const renamed = await fetchChanges(edited.latest);
    expect(Object.keys(renamed.upserted)).toEqual(['topics']);
  });

  it('are empty after a wish to publish again, which counts all the same', async () => {
    const { latest } = await fetchQueue();
    await office.post('/office/publishing');
    expect(await fetchChanges(latest)).toEqual({
      latest: latest + 1,
      isWhole: false,
      upserted: {},
      removed: [],
      settings: null,
      redirects: null,
    });
  });

  it('carry the settings of the site when these were edited', async () => {
    const settings = '/content-manager/single-types/api::site-settings.site-settings';
    const { latest } = await fetchQueue();
    const { body } = await office.get(settings);
    const { claim } = (body as { data: { claim: string } }).data;
    await office.put(settings, { claim: `Anspruch ${tag}` });
    expect((await fetchChanges(latest)).settings).toMatchObject({ claim: `Anspruch ${tag}` });
    await office.put(settings, { claim });
    expect(await fetchChanges((await fetchQueue()).latest)).toMatchObject({ settings: null });
  });

  it('say when a whole snapshot is needed: a file was replaced, or the number is from elsewhere', async () => {
    const upload = await office.upload(`${tag}.pdf`, await makePdf('alt'), 'application/pdf');
    const [file] = upload.body as { id: number }[];
    const { latest } = await fetchQueue();
    expect((await fetchChanges(latest)).isWhole).toBe(false);
    await office.replace(file?.id ?? 0, `${tag}.pdf`, await makePdf('neu'));
    expect((await fetchChanges(latest)).isWhole).toBe(true);
    expect((await fetchChanges(latest + 1_000_000)).isWhole).toBe(true);
  });
});
