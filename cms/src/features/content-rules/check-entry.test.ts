import { describe, expect, it } from '@jest/globals';
import { checkEntry } from './check-entry';
import type { Model } from './model';

const now = '2026-05-01T08:00:00.000Z';
const models: Record<string, Model> = {
  'api::article.article': {
    uid: 'api::article.article',
    attributes: {
      title: { type: 'string', required: true },
      slug: { type: 'uid' },
      body: { type: 'richtext' },
      image: { type: 'component', component: 'media.image' },
    },
  },
  'media.image': {
    uid: 'media.image',
    attributes: {
      file: { type: 'media', required: true },
      alternativeText: { type: 'text' },
      decorative: { type: 'boolean', required: true, default: false },
      author: { type: 'string', required: true },
      source: { type: 'string', required: true },
      licence: { type: 'string', required: true },
      link: { type: 'string' },
      expiresOn: { type: 'date' },
    },
  },
};
const modelOf = (uid: string): Model => {
  const model = models[uid];
  if (!model) throw new Error(uid);
  return model;
};
const credited = {
  file: { id: 1 },
  alternativeText: 'Marktplatz mit Bäumen',
  author: 'Anna Beispiel',
  source: 'eigene Aufnahme',
  licence: 'CC BY 4.0',
};
const pathsOf = (image: object, stage: 'draft' | 'final' = 'final'): string[] =>
  checkEntry('api::article.article', { title: 'Neu', slug: 'neu', image }, stage, now, modelOf).map(
    ({ path }) => path.join('.'),
  );

describe('an image', () => {
  it('passes with its proof of rights', () => {
    expect(pathsOf(credited)).toEqual([]);
  });

  it.each(['author', 'source', 'licence', 'file', 'alternativeText'])('needs its %s', (field) => {
    expect(pathsOf({ ...credited, [field]: null })).toEqual([`image.${field}`]);
  });

  it('needs no alternative text when it is decorative', () => {
    expect(pathsOf({ ...credited, decorative: true, alternativeText: '' })).toEqual([]);
  });

  it('may not be published after its licence has ended', () => {
    expect(pathsOf({ ...credited, expiresOn: '2026-04-30' })).toEqual(['image.expiresOn']);
    expect(pathsOf({ ...credited, expiresOn: '2026-05-01' })).toEqual([]);
  });

  it('may wait for its proof in a draft, but not inside a text', () => {
    expect(pathsOf({ file: { id: 1 } }, 'draft')).toEqual([]);
    const entry = { title: 'Neu', body: 'Text ![Bild](https://a.example/b.png)' };
    const problems = checkEntry('api::article.article', entry, 'draft', now, modelOf);
    expect(problems.map(({ path }) => path)).toEqual([['body']]);
  });
});

describe('messages', () => {
  it('name the field as the form does', () => {
    const problems = checkEntry('api::article.article', { slug: 'a' }, 'final', now, modelOf);
    expect(problems).toEqual([{ path: ['title'], message: '„Titel“ fehlt.' }]);
  });

  it('show an example of a right address', () => {
    const image = { ...credited, link: 'javascript:alert(1)' };
    const entry = { title: 'Neu', slug: 'neu', image };
    const [problem] = checkEntry('api::article.article', entry, 'draft', now, modelOf);
    expect(problem?.message).toContain('„Link zum Nachweis“ ist keine Adresse (Beispiel:');
  });
});
