import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  previewLoginAddress,
  sharedPreviewAddress,
  shareTokenContext,
  type ContentChanges,
  type PreviewLink,
  type SharedPreview,
  type ShareToken,
} from '@netzwerk/shared';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { prepared } from '../../fixtures/media.ts';
import type { Renderer } from '../../renderer/load-renderer.ts';
import { createSigner } from '../signed.ts';
import { startPreview, type PreviewOptions } from '../start-preview.ts';

const secret = 'preview-secret-of-at-least-32-characters';

export const noDrafts = (): ContentChanges => ({
  latest: 1,
  isWhole: false,
  upserted: {},
  removed: [],
  settings: null,
  redirects: null,
});

export interface TestPreview {
  url: string;
  clock: { ms: number };
  /** What the CMS answers; null: it does not. */
  cms: {
    drafts: ContentChanges | null;
    asked: number;
    /** The last question for drafts. */
    wish: { at: string | null; unplanned: boolean } | null;
    /** Asked for what members see. */
    memberViews: { type: string; id: string; as: object }[];
    /** By their id. */
    shares: Map<string, SharedPreview>;
  };
  linkTo: (to: string, changes?: Partial<PreviewLink>, signedWith?: string) => string;
  /** A link as it is passed on, good for an hour unless told otherwise. */
  shareLinkTo: (token: Partial<ShareToken> & { id: string }, signedWith?: string) => string;
  /** A session's cookie, got by a link. */
  logIn: (name?: string) => Promise<string>;
  close: () => Promise<void>;
}

/** The preview host on a port of its own, with the example's content and a clock that stands still. */
export const startTestPreview = async (
  renderer: Renderer,
  port: number,
  changes: Partial<PreviewOptions> = {},
): Promise<TestPreview> => {
  const folder = await mkdtemp(join(tmpdir(), 'preview-'));
  const file = join(folder, 'file');
  await writeFile(file, 'Inhalt einer Datei');
  const clock = { ms: Date.parse('2026-11-22T09:00:00Z') };
  const cms: TestPreview['cms'] = {
    drafts: noDrafts(),
    asked: 0,
    wish: null,
    memberViews: [],
    shares: new Map(),
  };
  const url = `http://localhost:${port}`;
  const preview = await startPreview({
    host: '127.0.0.1',
    port,
    publicUrl: exampleBuildInput.publicUrl,
    previewUrl: url,
    secret,
    renderer,
    published: () => exampleBuildInput,
    drafts: (wish) => {
      cms.asked += 1;
      cms.wish = wish;
      return cms.drafts === null
        ? Promise.reject(new Error('no answer'))
        : Promise.resolve(structuredClone(cms.drafts));
    },
    share: (id) =>
      cms.drafts === null
        ? Promise.reject(new Error('no answer'))
        : Promise.resolve(structuredClone(cms.shares.get(id) ?? null)),
    memberView: (entry, as) => {
      cms.memberViews.push({ ...entry, as });
      return Promise.resolve(
        'share' in as && !cms.shares.get(as.share)?.members
          ? { kind: 'missing' }
          : { kind: 'ready', body: { id: entry.id, canary: 'Kanarienzugang' } },
      );
    },
    files: {
      image: (fileKey) =>
        fileKey.includes('kaputt')
          ? Promise.reject(new Error('no picture'))
          : Promise.resolve(prepared(fileKey)),
      imageFile: (name) => (name.startsWith('entwurfsbild') ? file : null),
      document: () => Promise.resolve(file),
    },
    now: () => clock.ms,
    ...changes,
  });

  const nowS = (): number => Math.floor(clock.ms / 1000);
  const linkTo: TestPreview['linkTo'] = (to, link = {}, signedWith = secret) => {
    const exp = nowS() + 300;
    const claims: PreviewLink = { to, exp, jti: randomUUID(), name: 'Anna Beispiel', ...link };
    return previewLoginAddress(url, createSigner(signedWith, '').sign(claims));
  };
  const shareLinkTo: TestPreview['shareLinkTo'] = (token, signedWith = secret) =>
    sharedPreviewAddress(
      url,
      createSigner(signedWith, shareTokenContext).sign({ exp: nowS() + 3_600, ...token }),
    );
  return {
    url,
    clock,
    cms,
    linkTo,
    shareLinkTo,
    async logIn(name = 'Anna Beispiel') {
      const answer = await fetch(linkTo('/', { name }), { redirect: 'manual' });
      return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    async close() {
      await preview.close();
      await rm(folder, { recursive: true });
    },
  };
};
