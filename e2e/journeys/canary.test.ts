import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { adminApi } from '../admin-api.ts';
import { eventually, product, text } from '../product.ts';

const release = (): string => realpathSync(join(product.dataDir, 'releases', 'current'));

/** Every byte of the current release and of what the gateway says, as far as it can be read. */
const everythingPublic = async (): Promise<string> => {
  const files = readdirSync(release(), { recursive: true, encoding: 'utf8' })
    .map((name) => join(release(), name))
    .filter((path) => statSync(path).isFile());
  const contents = files.map((path) => {
    const bytes = readFileSync(path);
    if (path.endsWith('.br')) return brotliDecompressSync(bytes).toString('latin1');
    if (path.endsWith('.gz')) return gunzipSync(bytes).toString('latin1');
    return bytes.toString('latin1');
  });
  const answers = await Promise.all(
    [
      '/feed.xml',
      '/sitemap.xml',
      '/veranstaltungen.ics',
      '/healthz',
      '/suche/?q=kanarienvogel',
      '/api/member/guides',
    ].map(text),
  );
  return [...contents, ...answers].join('\n');
};

const canary = (where: string): string => `kanarienvogel-${where}-7f3a`;

describe('nothing private leaves', () => {
  it('a canary in every private place is nowhere in public, and found once it is published', async () => {
    const api = adminApi();
    const guide = {
      title: 'Kanarienvogel im Leitfaden',
      kind: 'arbeitshilfe',
      summary: 'Ein Leitfaden, der nur geprüft wird.',
      publishedOn: '2026-01-15',
    };
    const event = {
      title: 'Kanarienvogel in der Veranstaltung',
      format: 'seminar',
      mode: 'on-site',
      state: 'scheduled',
      lead: 'Eine Veranstaltung, die nur geprüft wird.',
      parts: [
        {
          title: canary('teil'),
          start: '2030-05-06T08:00:00.000Z',
          end: '2030-05-06T12:00:00.000Z',
          capacityOnSite: 10,
        },
      ],
    };
    const draft = await api.create('api::article.article', {
      title: canary('entwurf'),
      lead: canary('entwurf-text'),
      body: canary('entwurf-inhalt'),
      publishedOn: '2026-01-15',
    });
    const secretGuide = await api.create('api::guide.guide', {
      ...guide,
      visibility: 'members',
      body: canary('leitfaden'),
      changeNote: canary('aenderung'),
      internalNote: canary('vermerk'),
    });
    await api.publish('api::guide.guide', secretGuide.documentId);
    const secretEvent = await api.create('api::event.event', {
      ...event,
      audience: 'members',
      body: canary('veranstaltung'),
      onlineAccess: canary('zugang'),
      placeAccessibility: canary('ort'),
      internalNote: canary('notiz'),
      speakers: [{ name: canary('person') }],
    });
    await api.publish('api::event.event', secretEvent.documentId);
    await eventually('the public half of both is live', async () => {
      const feed = await text('/sitemap.xml');
      return feed.includes('kanarienvogel-im-leitfaden') && feed.includes('kanarienvogel-in-der');
    });

    // The title is public and says "Kanarienvogel"; the canaries carry a mark of their own.
    expect((await everythingPublic()).match(/kanarienvogel-[a-z-]+-7f3a/g)).toBeNull();

    // Control: what is published for everybody is found by the same search.
    await api.publish('api::article.article', draft.documentId);
    await api.update('api::guide.guide', secretGuide.documentId, { visibility: 'public' });
    await api.publish('api::guide.guide', secretGuide.documentId);
    await api.update('api::event.event', secretEvent.documentId, { audience: 'public' });
    await api.publish('api::event.event', secretEvent.documentId);
    await eventually('all of it is live', async () =>
      (await text('/veranstaltungen/kanarienvogel-in-der-veranstaltung/')).includes(
        canary('veranstaltung'),
      ),
    );
    const found = new Set((await everythingPublic()).match(/kanarienvogel-[a-z-]+-7f3a/g));
    for (const where of ['entwurf', 'entwurf-inhalt', 'leitfaden', 'veranstaltung', 'teil']) {
      expect([...found]).toContain(canary(where));
    }
    // Private fields stay private whatever is published.
    for (const where of ['vermerk', 'notiz', 'zugang'])
      expect([...found]).not.toContain(canary(where));

    await api.remove('api::article.article', draft.documentId);
    await api.remove('api::guide.guide', secretGuide.documentId);
    await api.remove('api::event.event', secretEvent.documentId);
  });
});
