import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newsletterAnswerSchema, type NewsletterAnswer } from '@netzwerk/shared';
import request from 'supertest';
import { mailsTo, waitForMail } from './mail-box.ts';
import { office } from './office.ts';
import { fetchContent } from './publisher.ts';
import { runSql } from './run-sql.ts';

const cms = request(process.env.CMS_TEST_URL ?? '');

/** Each from an address of its own, unless it is about many from one. */
const someAddress = (): string =>
  `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;

const order = async (body: object, from = someAddress()): Promise<NewsletterAnswer> => {
  const answer = await cms.post('/api/newsletter').set('X-Forwarded-For', from).send(body);
  return newsletterAnswerSchema.parse(answer.body);
};
const ask = (email: string, topicIds: string[] = [], key: string = randomUUID()) =>
  order({ order: 'subscribe', key, email, topicIds });

const mailOf = (): string => `lesend-${randomUUID().slice(0, 8)}@newsletter.example`;

const keyIn = (text: string): string => /schluessel=([\w-]{43})/.exec(text)?.[1] ?? '';

const subscribe = async (
  topicIds: string[] = [],
  email = mailOf(),
): Promise<{ email: string; access: string }> => {
  expect(await ask(email, topicIds)).toEqual({ outcome: 'asked' });
  const access = keyIn((await waitForMail(email)).text);
  expect(await order({ order: 'confirm', access })).toEqual({ outcome: 'confirmed' });
  return { email, access };
};

interface Row {
  email: string;
  state: string;
  [field: string]: unknown;
}
const stored = async (email: string): Promise<Row[]> =>
  (await runSql('SELECT * FROM newsletter_subscriptions WHERE email = ?', [email])) as Row[];

const day = new Date().toISOString().slice(0, 10);
const later = (ms: number) => new Promise((wait) => setTimeout(wait, ms));

let topics: { documentId: string; title: string }[] = [];
beforeAll(async () => {
  const { body } = await office.get(
    '/content-manager/collection-types/api::topic.topic?pageSize=10&status=published',
  );
  topics = (body as { results: typeof topics }).results;
  expect(topics.length).toBeGreaterThan(2);
});
const topicId = (position: number): string => topics[position]?.documentId ?? '';

describe('a subscription', () => {
  it('holds from the button behind the link in the mail on, with the proof of consent', async () => {
    const email = mailOf();
    expect(await ask(`  ${email.toUpperCase()} `, [topicId(0), 'gibt-es-nicht'])).toEqual({
      outcome: 'asked',
    });
    const mail = await waitForMail(email);
    expect(mail.subject).toContain('Bitte bestätigen');
    expect(mail.text).toContain('/newsletter/bestaetigen/?schluessel=');
    expect(mail.text).toContain('Ich möchte den Newsletter');
    expect(await stored(email)).toMatchObject([{ state: 'unconfirmed', confirmed_at: null }]);

    const access = keyIn(mail.text);
    // Before the button nothing can be read or changed with the key.
    expect(await order({ order: 'look', access })).toEqual({ outcome: 'unknown' });
    const clicks = await Promise.all([1, 2, 3].map(() => order({ order: 'confirm', access })));
    expect(clicks).toEqual(clicks.map(() => ({ outcome: 'confirmed' })));
    expect((await waitForMail(email, 2)).text).toContain('/newsletter/abmelden/?schluessel=');
    const [row] = await stored(email);
    expect(row).toMatchObject({ state: 'confirmed', consent_version: '2026-11' });
    expect(row?.['asked_at']).not.toBeNull();
    expect(row?.['confirmed_at']).not.toBeNull();
    expect(await order({ order: 'look', access })).toEqual({
      outcome: 'found',
      topicIds: [topicId(0)],
    });
    await later(1500);
    expect(await mailsTo(email)).toHaveLength(2);
  });

  it('is answered alike for everybody, and only its owner hears that there is one already', async () => {
    const { email, access } = await subscribe([topicId(0)]);
    await waitForMail(email, 2);
    expect(await ask(email, [topicId(1)])).toEqual(await ask(mailOf()));
    const mail = await waitForMail(email, 3);
    expect(mail.subject).toBe('Sie bekommen unseren Newsletter schon');
    // Whoever typed the address has changed nothing.
    expect(await order({ order: 'look', access })).toMatchObject({ topicIds: [topicId(0)] });
  });

  it('is asked for once, however often and fast the form is sent', async () => {
    const email = mailOf();
    const key = randomUUID();
    await Promise.all(Array.from({ length: 20 }, () => ask(email, [], key)));
    await waitForMail(email);
    await later(1500);
    expect(await mailsTo(email)).toHaveLength(1);
    expect(await stored(email)).toHaveLength(1);
    // Control: another form is another mail; and to one mailbox go only so many in a day.
    for (let count = 0; count < 5; count += 1) await ask(email);
    await waitForMail(email, 3);
    await later(1500);
    expect(await mailsTo(email)).toHaveLength(3);
  });

  it('comes from one place only so often in an hour', async () => {
    const from = someAddress();
    const outcomes: string[] = [];
    for (let count = 0; count < 22; count += 1) {
      const body = { order: 'subscribe', key: randomUUID(), email: mailOf(), topicIds: [] };
      outcomes.push((await order(body, from)).outcome);
    }
    expect(outcomes.filter((outcome) => outcome === 'asked')).toHaveLength(20);
    expect(outcomes.slice(-2)).toEqual(['too-many', 'too-many']);
  });

  it('cannot be confirmed after its days; asking again helps', async () => {
    const email = mailOf();
    await ask(email);
    const access = keyIn((await waitForMail(email)).text);
    const old = new Date(Date.now() - 4 * 86_400_000);
    await runSql('UPDATE newsletter_subscriptions SET asked_at = ? WHERE email = ? RETURNING id', [
      old,
      email,
    ]);
    expect(await order({ order: 'confirm', access })).toEqual({ outcome: 'expired' });
    await ask(email);
    expect(keyIn((await waitForMail(email, 2)).text)).toBe(access);
    expect(await order({ order: 'confirm', access })).toEqual({ outcome: 'confirmed' });
  });

  it('says what is wrong with an address, and refuses what no page of the site sends', async () => {
    expect(await ask(' ')).toMatchObject({ outcome: 'invalid', problems: [{ field: 'email' }] });
    expect(await ask('a@b.example\r\nBcc: c@newsletter.example')).toMatchObject({
      outcome: 'invalid',
    });
    const nobody = 'x'.repeat(43);
    expect(await order({ order: 'confirm', access: nobody })).toEqual({ outcome: 'unknown' });
    expect(await order({ order: 'end', access: nobody })).toEqual({ outcome: 'ended' });
    for (const body of [
      {},
      { order: 'confirm', access: 'kurz' },
      { order: 'end' },
      { order: 'choose', access: nobody, topicIds: 'alle' },
      { order: 'subscribe', key: 'x', email: mailOf(), topicIds: [] },
      { order: 'subscribe', key: randomUUID(), email: mailOf(), topicIds: [], state: 'confirmed' },
    ])
      expect(await order(body)).toEqual({ outcome: 'refused' });
    expect(await mailsTo('c@newsletter.example')).toEqual([]);
  });

  it('ends with its address; what stays is the proof, which only the address finds', async () => {
    const { email, access } = await subscribe();
    await waitForMail(email, 2);
    expect(await order({ order: 'end', access })).toEqual({ outcome: 'ended' });
    expect(await order({ order: 'end', access })).toEqual({ outcome: 'ended' });
    expect(await order({ order: 'look', access })).toEqual({ outcome: 'unknown' });
    expect(await stored(email)).toEqual([]);
    expect(await runSql('SELECT id FROM mail_messages WHERE "to" = ?', [email])).toEqual([]);
    const proofs = JSON.stringify(await runSql('SELECT * FROM newsletter_proofs', []));
    expect(proofs).not.toContain(email);

    const { body } = await office.post('/office/newsletter/person', { email });
    expect(body).toMatchObject({ subscription: null, ended: [{ deleteOn: expect.any(String) }] });
    const { ended } = body as { ended: { consent: string; deleteOn: string }[] };
    expect(ended).toHaveLength(1);
    expect(ended[0]?.consent).toContain('Ich möchte den Newsletter');
    expect(ended[0]?.deleteOn).toBe(`${new Date().getFullYear() + 3}-12-31`);
    // Control: somebody else's address finds nothing.
    const other = await office.post('/office/newsletter/person', { email: mailOf() });
    expect(other.body).toMatchObject({ subscription: null, ended: [] });
  });

  it('can be told and ended by the office for a person who asks', async () => {
    const { email } = await subscribe([topicId(1)]);
    const told = await office.post('/office/newsletter/person', { email: email.toUpperCase() });
    expect(told.body).toMatchObject({
      email,
      subscription: { state: 'confirmed', topics: [topics[1]?.title] },
    });
    const erased = await office.post('/office/newsletter/person/erase', { email });
    expect(erased.body).toMatchObject({ subscription: null, ended: [{}] });
    expect(await stored(email)).toEqual([]);
  });

  it('stands in nothing that is published and in no log', async () => {
    const { email, access } = await subscribe();
    expect(JSON.stringify([...(await fetchContent()).entries.values()])).not.toContain(email);
    const log = readFileSync(join(process.env.CMS_TEST_DATA_DIR ?? '', 'cms.log'), 'utf8');
    expect(log).not.toContain(email);
    expect(log).not.toContain(access);
    // Control: the log is the one that the process writes.
    expect(log).toContain('E-Mail geschrieben');
  });
});

const issue = 'api::newsletter-issue.newsletter-issue';
const makeIssue = async (data: object = {}): Promise<string> => {
  const id = await office.create(issue, {
    title: `Ausgabe ${randomUUID().slice(0, 6)}`,
    issuedOn: day,
    lead: 'Guten Tag,\n\nein <b>Test</b> & mehr.',
    sections: [{ title: 'Erster Abschnitt', text: 'Ein Satz.\n\nNoch einer.', link: '/themen/' }],
    ...data,
  });
  return id;
};
const publish = (id: string) => office.act(issue, id, 'publish');
const post = async (id: string, action: string) => {
  const { status, body } = await office.post(`/office/newsletter/issues/${id}/${action}`);
  return { status, message: (body as { error?: { message: string } }).error?.message ?? '' };
};
interface State {
  dispatch: { recipients: number; isFinished: boolean } | null;
  recipients: number | null;
}
const stateOf = async (id: string): Promise<State> =>
  (await office.get(`/office/newsletter/issues/${id}`)).body as State;
const finished = async (id: string): Promise<State> => {
  const end = performance.now() + 20_000;
  for (;;) {
    const state = await stateOf(id);
    if (state.dispatch?.isFinished) return state;
    if (performance.now() > end) throw new Error('the dispatch does not end');
    await later(200);
  }
};

describe('an issue', () => {
  it('goes once to those who chose one of its topics or all, and to nobody else', async () => {
    const all = await subscribe();
    const fitting = await subscribe([topicId(0), topicId(1)]);
    const other = await subscribe([topicId(2)]);
    const gone = await subscribe([topicId(0)]);
    await order({ order: 'end', access: gone.access });
    const waiting = mailOf();
    await ask(waiting, [topicId(0)]);

    const id = await makeIssue({ topics: { connect: [{ documentId: topicId(0) }] } });
    expect((await post(id, 'send')).message).toContain('zuerst veröffentlichen');
    await publish(id);
    const expected = (await stateOf(id)).recipients ?? 0;
    expect(expected).toBeGreaterThanOrEqual(2);
    const clicks = await Promise.all([1, 2, 3, 4, 5].map(() => post(id, 'send')));
    expect(clicks.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400]);
    expect((await finished(id)).dispatch?.recipients).toBe(expected);

    const mail = await waitForMail(all.email, 3);
    await waitForMail(fitting.email, 3);
    expect(mail.text).toContain('ein <b>Test</b> & mehr.');
    expect(mail.text).toContain('Weiterlesen: http://localhost:8080/themen/');
    expect(mail.text).toContain(`/newsletter/abmelden/?schluessel=${all.access}`);
    expect(mail.html).toContain('ein &lt;b&gt;Test&lt;/b&gt; &amp; mehr.');
    expect(mail.html).not.toMatch(/<img|<script|<link|url\(|background=/i);
    expect(mail.html).toContain(`schluessel=${all.access}`);
    expect(mail.html + mail.text).not.toContain('{{');
    // RFC 8058: one POST to this address ends it.
    expect(mail.source).toMatch(/^List-Unsubscribe-Post:\s+List-Unsubscribe=One-Click\r$/m);
    const address = `http://localhost:8080/newsletter/abmelden/\\?schluessel=${all.access}`;
    expect(mail.source).toMatch(new RegExp(`^List-Unsubscribe:\\s+<${address}>\\r$`, 'm'));
    await later(1500);
    expect(await mailsTo(other.email)).toHaveLength(2);
    expect(await mailsTo(all.email)).toHaveLength(3);
    expect(await mailsTo(waiting)).toHaveLength(1);
    expect((await mailsTo(gone.email)).some(({ text }) => text.includes('Noch einer'))).toBe(false);
    expect((await post(id, 'send')).message).toContain('schon verschickt');
  });

  it('goes out as it is published, not as somebody is changing it, and not when it is old', async () => {
    const id = await makeIssue();
    await publish(id);
    await office.update(issue, id, { lead: 'Halb fertig' });
    expect((await post(id, 'send')).message).toContain('anders');
    const old = await makeIssue({ issuedOn: '2024-01-05' });
    await publish(old);
    expect((await post(old, 'send')).message).toContain('Datum');
    expect((await stateOf(old)).dispatch).toBeNull();
  });

  it('can be tried by the person who writes it, also before it is published', async () => {
    const { body } = await office.get('/admin/users/me');
    const { email } = (body as { data: { email: string } }).data;
    const before = (await mailsTo(email)).length;
    const id = await makeIssue({ title: 'Nur ein Versuch' });
    expect(await post(id, 'test')).toMatchObject({ status: 200 });
    const mail = await waitForMail(email, before + 1);
    expect(mail.subject).toBe('Test: Nur ein Versuch');
    expect(mail.source).not.toContain('List-Unsubscribe');
    const empty = await office.create(issue, { title: 'Leer' });
    expect((await post(empty, 'test')).message).toContain('fehlt noch etwas');
  });

  it('takes over what a chosen event says, and keeps it as its own words', async () => {
    const found = await office.get(
      '/content-manager/collection-types/api::event.event?pageSize=1&status=published&filters[$and][0][audience][$eq]=public',
    );
    const [event] = (
      found.body as { results: { documentId: string; title: string; slug: string; lead: string }[] }
    ).results;
    const id = await makeIssue({
      sections: [{ event: { connect: [{ documentId: event?.documentId }] } }],
    });
    await publish(id);
    const content = await fetchContent();
    expect(content.entries.get(`newsletterIssues ${id}`)).toMatchObject({
      sections: [
        {
          title: event?.title,
          text: expect.stringContaining(event?.lead ?? '-'),
          link: `/veranstaltungen/${event?.slug}/`,
        },
      ],
    });
    await office.act(issue, id, 'unpublish');
    expect((await fetchContent()).entries.has(`newsletterIssues ${id}`)).toBe(false);
  });
});

describe('the numbers', () => {
  it('count people by what they chose and name nobody', async () => {
    const read = async () =>
      (await office.get('/office/newsletter')).body as {
        confirmed: number;
        ofAllTopics: number;
        byTopic: { title: string; count: number }[];
      };
    const before = await read();
    const { email } = await subscribe([topicId(1)]);
    const after = await read();
    expect(after.confirmed).toBe(before.confirmed + 1);
    expect(after.ofAllTopics).toBe(before.ofAllTopics);
    const { title } = topics[1] ?? { title: '' };
    const countIn = ({ byTopic }: typeof before) =>
      byTopic.find((topic) => topic.title === title)?.count;
    expect(countIn(after)).toBe((countIn(before) ?? 0) + 1);
    expect(JSON.stringify(after)).not.toContain(email);
  });
});
