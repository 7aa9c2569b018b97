import { describe, expect, it } from '@jest/globals';
import type { KnownIds } from './public-event';
import { PublicFiles } from './public-files';
import { toGuide } from './public-guide';

const none = new Set<string>();
const known: KnownIds = {
  topics: none,
  series: none,
  members: none,
  persons: none,
  venues: none,
  guides: none,
};
const canary = 'CANARY';
const row = {
  documentId: 'g1',
  title: 'Leitfaden',
  slug: 'leitfaden',
  summary: 'Kurz gesagt.',
  body: canary,
  edition: canary,
  changeNote: canary,
  files: [{ title: canary, file: { hash: canary, name: canary } }],
  image: { author: canary, file: { hash: canary } },
};

describe('a guide for members in the snapshot', () => {
  it.each(['members', null, 'MEMBERS'])('gives away title and summary only (%j)', (visibility) => {
    const files = new PublicFiles(new Map(), '2026-11-22');
    const guide = toGuide({ ...row, visibility }, known, files);
    expect(JSON.stringify(guide)).not.toContain(canary);
    expect(guide).toMatchObject({ title: 'Leitfaden', body: null, files: [] });
  });

  it('is the control: a public guide shows its text and names its file', () => {
    const files = new PublicFiles(new Map(), '2026-11-22');
    const guide = toGuide({ ...row, visibility: 'public' }, known, files);
    expect(guide.body).toBe(canary);
    expect(guide.files).toMatchObject([{ fileKey: `missing-${canary}` }]);
  });
});

describe('an image', () => {
  it('leaves the site on the day after its licence has ended', () => {
    const image = { ...row.image, expiresOn: '2026-11-22' };
    expect(new PublicFiles(new Map(), '2026-11-22').image(image)).not.toBeNull();
    expect(new PublicFiles(new Map(), '2026-11-23').image(image)).toBeNull();
  });
});
