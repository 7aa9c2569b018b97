import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { smallPdf } from '../../site/publisher/testing/small-pdf.ts';
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

/** Consent is on record, but each detail needs its own. */
const agreed = { consentOn: '2026-01-15' };
const memberAddress = '/mitglieder/kanarienvogel-als-mitglied/';
const exampleAddress = '/informationen/praxisbeispiele/kanarienvogel-als-praxisbeispiel/';

const canary = (where: string): string => `kanarienvogel-${where}-7f3a`;

/** Its text stands in it uncompressed, so that it can be searched for. */
const pdfWith = (text: string): Blob =>
  new Blob([new Uint8Array(smallPdf(text))], { type: 'application/pdf' });

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
    const guideFile = await api.upload(pdfWith(canary('pdf-inhalt')), `${canary('pdf')}.pdf`);
    const eventFile = await api.upload(
      pdfWith(canary('unterlage-inhalt')),
      `${canary('unterlage')}.pdf`,
    );
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
      files: [{ title: canary('pdf-titel'), file: guideFile }],
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
      documents: [{ title: canary('unterlage-titel'), file: eventFile, visibility: 'members' }],
    });
    await api.publish('api::event.event', secretEvent.documentId);
    const secretMember = await api.create('api::member.member', {
      name: 'Kanarienvogel als Mitglied',
      kind: 'institution',
      profile: 'Ein Mitglied, das nur geprüft wird.',
      internalNote: canary('mitgliedsnotiz'),
      contacts: [
        { name: canary('ohne-einwilligung'), email: `${canary('ohne-tag')}@netz.example` },
        {
          ...agreed,
          name: canary('nur-telefon'),
          role: 'Anlaufstelle',
          phone: '0251 0000-77',
          consentPhone: true,
        },
      ],
    });
    const example = {
      title: 'Kanarienvogel als Praxisbeispiel',
      lead: 'Ein Beispiel, das nur geprüft wird.',
      member: { connect: [{ documentId: secretMember.documentId }] },
      contactName: canary('beispielperson'),
      internalNote: canary('beispielnotiz'),
    };
    const secretExample = await api.create('api::practice-example.practice-example', example);
    await api.publish('api::practice-example.practice-example', secretExample.documentId);
    await eventually('the public half of all is live', async () => {
      const feed = await text('/sitemap.xml');
      const page = await text(memberAddress);
      // On the member's page, since that shows its examples, and whom one may ring up.
      const isWhole = page.includes('als-praxisbeispiel') && page.includes('0251 0000-77');
      return (
        isWhole &&
        ['im-leitfaden', 'in-der'].every((part) => feed.includes(`kanarienvogel-${part}`))
      );
    });

    // The title is public and says "Kanarienvogel"; the canaries carry a mark of their own.
    expect((await everythingPublic()).match(/kanarienvogel-[a-z-]+-7f3a/g)).toBeNull();

    // Control: what is published for everybody is found by the same search.
    await api.publish('api::article.article', draft.documentId);
    await api.update('api::guide.guide', secretGuide.documentId, { visibility: 'public' });
    await api.publish('api::guide.guide', secretGuide.documentId);
    await api.update('api::event.event', secretEvent.documentId, { audience: 'public' });
    await api.publish('api::event.event', secretEvent.documentId);
    await api.update('api::member.member', secretMember.documentId, {
      contacts: [{ ...agreed, name: canary('ohne-einwilligung'), consentName: true }],
    });
    await api.update('api::practice-example.practice-example', secretExample.documentId, {
      contactConsentOn: '2026-01-15',
    });
    await api.publish('api::practice-example.practice-example', secretExample.documentId);
    await eventually('the agreed contacts are live', async () => {
      const [member, practiceExample] = await Promise.all([
        text(memberAddress),
        text(exampleAddress),
      ]);
      return (
        member.includes(canary('ohne-einwilligung')) &&
        practiceExample.includes(canary('beispielperson'))
      );
    });
    await eventually('all of it is live', async () =>
      (await text('/veranstaltungen/kanarienvogel-in-der-veranstaltung/')).includes(
        canary('veranstaltung'),
      ),
    );
    const found = new Set((await everythingPublic()).match(/kanarienvogel-[a-z-]+-7f3a/g));
    const agreedTo = ['ohne-einwilligung', 'beispielperson'];
    const inTheOpen = ['entwurf', 'entwurf-inhalt', 'leitfaden', 'veranstaltung', 'teil', 'person'];
    for (const where of [...inTheOpen, ...agreedTo, 'pdf-titel', 'pdf-inhalt']) {
      expect([...found]).toContain(canary(where));
    }
    // Private fields and members' documents stay private whatever is published around them.
    for (const where of ['vermerk', 'notiz', 'zugang', 'mitgliedsnotiz', 'beispielnotiz'])
      expect([...found]).not.toContain(canary(where));

    await api.remove('api::article.article', draft.documentId);
    await api.remove('api::guide.guide', secretGuide.documentId);
    await api.remove('api::event.event', secretEvent.documentId);
    await api.remove('api::practice-example.practice-example', secretExample.documentId);
    await api.remove('api::member.member', secretMember.documentId);
  }, 240_000);
});
