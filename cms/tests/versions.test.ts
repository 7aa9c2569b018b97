import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { makeEditor } from './make-editor.ts';
import { office } from './office.ts';
import { runSql } from './run-sql.ts';
import { versionsOf, type Difference } from './version-client.ts';

const tag = randomBytes(4).toString('hex');
const article = 'api::article.article';
const event = 'api::event.event';
const topic = 'api::topic.topic';

const data = (title: string, more: object = {}) => ({
  title: `${title} ${tag}`,
  lead: 'Die Stadt plant.',
  body: 'Der Platz wird im Frühjahr umgebaut.',
  publishedOn: '2026-02-02',
  ...more,
});
const publish = async (id: string, fields: object): Promise<void> => {
  await office.update(article, id, fields);
  await office.act(article, id, 'publish', fields);
};
const find = (differences: Difference[], label: string): Difference | undefined =>
  differences.find((difference) => difference.label === label);
/** `[-weg-]` and `{+neu+}`, in the order of the text. */
const marked = (difference: Difference | undefined): string =>
  (difference?.parts ?? [])
    .map(({ text, mark }) => ({ added: `{+${text}+}`, removed: `[-${text}-]` })[mark] ?? text)
    .join('');

let editor: typeof office;
beforeAll(async () => {
  editor = await makeEditor(tag);
});

describe('every publish is kept', () => {
  it('with its time and its people, and once while nothing changes', async () => {
    const id = await editor.create(article, data('Fassungen'));
    const versions = versionsOf(office, article, id);
    expect(await versions.list()).toEqual([]);
    await editor.act(article, id, 'publish', {});
    await editor.act(article, id, 'publish', {});
    const [first, ...others] = await versions.list();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ isLive: true, who: `Veröffentlicht von Redakteurin ${tag}` });
    expect(first?.text).toMatch(/^Live seit \d+\. \S+ \d{4}, \d\d:\d\d Uhr$/);

    // Control: one changed word is another version.
    await publish(id, data('Fassungen', { lead: 'Die Stadt baut.' }));
    const [second, replaced] = await versions.list();
    expect(second).toMatchObject({ isLive: true });
    expect(replaced).toMatchObject({ id: first?.id, isLive: false });
    expect(replaced?.text).toMatch(/^Live (am|vom) .* bis .* Uhr$/);
    expect(replaced?.who).toMatch(/, ersetzt von /);

    await office.act(article, id, 'unpublish');
    const [down] = await versions.list();
    expect(down).toMatchObject({ id: second?.id, isLive: false });
    expect(down?.who).toContain('von der Website genommen von');

    // What comes back unchanged was away in between, and that is a second time.
    await office.act(article, id, 'publish', {});
    expect(await versions.list()).toHaveLength(3);
  });

  it('by the change itself: a refused publish leaves no version', async () => {
    const id = await office.create(article, { title: `Unfertig ${tag}` });
    const path = `/content-manager/collection-types/${article}/${id}/actions/publish`;
    expect((await office.post(path, {})).status).toBe(400);
    expect(await versionsOf(office, article, id).list()).toEqual([]);
  });

  it('keeps what was public before versions were kept', async () => {
    const id = await office.create(article, data('Von früher'));
    await office.act(article, id, 'publish', {});
    await runSql('DELETE FROM entry_versions WHERE entry_document_id = ? RETURNING id', [id]);
    await publish(id, data('Von früher', { lead: 'Jetzt anders.' }));
    const versions = versionsOf(office, article, id);
    const [now, before] = await versions.list();
    const lead = find(await versions.compare(before?.id ?? 0, now?.id ?? 0), 'Vorspann');
    expect(marked(lead)).toContain('[-');
  });
});

describe('two versions', () => {
  it('are compared field by field in German, texts word by word', async () => {
    const id = await office.create(article, data('Vergleich'));
    await office.act(article, id, 'publish', {});
    await publish(
      id,
      data('Vergleich', { body: 'Der Markt wird im Herbst umgebaut.', publishedOn: '2026-03-04' }),
    );
    const versions = versionsOf(editor, article, id);
    const [second, first] = await versions.list();
    const differences = await versions.compare(first?.id ?? 0, second?.id ?? 0);
    expect(differences.map(({ label }) => label)).toEqual(['Datum der Meldung', 'Text']);
    expect(marked(find(differences, 'Text'))).toBe(
      'Der [-Platz-]{+Markt+} wird im [-Frühjahr-]{+Herbst+} umgebaut.',
    );
    expect(marked(find(differences, 'Datum der Meldung'))).toBe(
      '[-2. Februar 2026-]{+4. März 2026+}',
    );
    // Control: a version does not differ from itself, nor from the draft that it was.
    expect(await versions.compare(second?.id ?? 0, second?.id ?? 0)).toEqual([]);
    expect(await versions.compare(second?.id ?? 0, 'entwurf')).toEqual([]);
  });

  it('show other entries by name, choices, parts by their title, and pictures', async () => {
    const [one, two] = await Promise.all(
      ['Leerstand', 'Klima'].map(async (name) => {
        const fields = { title: `${name} ${tag}`, lead: 'Ein Satz.', colour: 'park' };
        const id = await office.create(topic, fields);
        await office.act(topic, id, 'publish', fields);
        return id;
      }),
    );
    const picture = async (name: string) => {
      const bytes = await sharp({
        create: { width: 8, height: 8, channels: 3, background: '#a33' },
      })
        .png()
        .toBuffer();
      const answer = await office.upload(name, bytes, 'image/png');
      return (answer.body as { id: number }[])[0]?.id ?? 0;
    };
    const [red, blue] = [await picture(`rot-${tag}.png`), await picture(`blau-${tag}.png`)];
    const image = (file: number) => ({ file, alternativeText: 'Platz', author: 'A', source: 'B' });
    const part = { start: '2031-05-06T08:00:00.000Z', end: '2031-05-06T14:00:00.000Z' };
    const id = await office.create(event, {
      title: `Tagung ${tag}`,
      format: 'seminar',
      audience: 'public',
      mode: 'on-site',
      state: 'scheduled',
      lead: 'Ein Satz.',
      parts: [{ ...part, title: 'Rundgang' }],
      topics: { connect: [{ documentId: one }] },
      image: { ...image(red), licence: 'CC BY 4.0' },
    });
    await office.act(event, id, 'publish', {});
    const versions = versionsOf(office, event, id);
    type Draft = { parts: { id: number; key: string }[]; image: { id: number } };
    const draft = await versions.draft<Draft>();
    await office.update(event, id, {
      format: 'fachtagung',
      parts: [
        { id: draft.parts[0]?.id, end: '2031-05-06T15:00:00.000Z' },
        { ...part, title: 'Empfang' },
      ],
      topics: { connect: [{ documentId: two }], disconnect: [{ documentId: one }] },
      image: { id: draft.image.id, file: blue },
    });
    const [live] = await versions.list();
    const differences = await versions.compare(live?.id ?? 0, 'entwurf');
    const labels = differences.map(({ label }) => label);
    expect(labels).toContain('Teile (Datum, Ort, Plätze) – „Empfang“ – Name des Teils');
    expect(marked(find(differences, 'Teile (Datum, Ort, Plätze) – „Rundgang“ – Ende'))).toBe(
      '[-6. Mai 2031, 16:00 Uhr-]{+6. Mai 2031, 17:00 Uhr+}',
    );
    expect(marked(find(differences, 'Themen'))).toBe(`[-Leerstand ${tag}-]{+Klima ${tag}+}`);
    expect(find(differences, 'Format')).toMatchObject({ kind: 'choice' });
    const file = differences.find(({ kind }) => kind === 'file');
    expect(file?.before?.name).toBe(`rot-${tag}.png`);
    const shown = await office.get(file?.after?.imageUrl ?? '/');
    expect(shown.headers['content-type']).toBe('image/png');
    // Numbers and keys of code are nothing to read.
    expect(labels.filter((label) => /key|documentId|id$/.test(label))).toEqual([]);

    // The part that the draft has lost is the same part when it comes back: seats are counted by it.
    const key = draft.parts[0]?.key ?? '';
    await office.update(event, id, { parts: [{ ...part, title: 'Nur das' }] });
    expect((await versions.restore(live?.id ?? 0, await versions.seen())).status).toBe(200);
    const restored = await versions.draft<Draft>();
    expect(restored.parts.map((each) => each.key)).toEqual([key]);
    expect(await versions.compare(live?.id ?? 0, 'entwurf')).toEqual([]);
  });
});

describe('no version holds', () => {
  const stored = (id: string) =>
    runSql('SELECT content FROM entry_versions WHERE entry_document_id = ?', [id]);

  it('contacts with a consent, internal notes, or names of other entries', async () => {
    const person = await office.create('api::person.person', {
      name: `Zenzi Kanari ${tag}`,
      office: false,
      active: true,
      publicPhone: false,
      publicEmail: false,
    });
    const news = await office.create(
      article,
      data('Wer', {
        internalNote: `geheim ${tag}`,
        contact: { connect: [{ documentId: person }] },
      }),
    );
    await office.act(article, news, 'publish', {});
    const example = 'api::practice-example.practice-example';
    const fields = {
      title: `Beispiel ${tag}`,
      lead: 'Ein Satz.',
      contactName: `Zenzi Kanari ${tag}`,
      contactConsentOn: '2026-01-01',
    };
    const id = await office.create(example, fields);
    // Deleted as a draft, which is kept as well.
    await office.remove(example, id);
    const kept = JSON.stringify([...(await stored(news)), ...(await stored(id))]);
    expect(kept).not.toContain('Kanari');
    expect(kept).not.toContain('geheim');
    // Control: what the office has written is there.
    expect(kept).toContain('Die Stadt plant.');
    expect(kept).toContain(`Beispiel ${tag}`);
  });

  it('persons, members, accounts and inquiries', async () => {
    const rows = (await runSql('SELECT DISTINCT uid FROM entry_versions', [])) as { uid: string }[];
    const types = rows.map(({ uid }) => uid);
    expect(types).toContain(article);
    expect(types.filter((uid) => /person|member|user|inquiry|venue/.test(uid))).toEqual([]);
  });
});
