import { describe, expect, it } from '@jest/globals';
import { checkEntry } from './check-entry';
import type { Model } from './model';

const models: Record<string, Model> = {
  'api::page.page': {
    uid: 'api::page.page',
    attributes: {
      title: { type: 'string', required: true },
      path: { type: 'string', required: true },
      video: { type: 'component', component: 'media.video' },
    },
  },
  'media.video': {
    uid: 'media.video',
    attributes: {
      title: { type: 'string', required: true },
      description: { type: 'text', required: true },
      file: { type: 'media', required: true },
      captions: { type: 'media' },
      duration: { type: 'string', required: true },
    },
  },
};
const modelOf = (uid: string): Model => {
  const model = models[uid];
  if (!model) throw new Error(uid);
  return model;
};
const complete = {
  title: 'Das Netzwerk',
  description: 'Was das Netzwerk tut.',
  file: { id: 1, ext: '.mp4' },
  captions: { id: 2, ext: '.vtt' },
  duration: '3:20',
};
const problemsOf = (video: object | null, stage: 'draft' | 'final' = 'final') =>
  checkEntry(
    'api::page.page',
    { title: 'Gebärdensprache', path: 'gebaerdensprache', video },
    stage,
    '2026-05-01T08:00:00.000Z',
    modelOf,
  );
const pathsOf = (...given: Parameters<typeof problemsOf>): string[] =>
  problemsOf(...given).map(({ path }) => path.join('.'));

describe('a film', () => {
  it('passes with captions, and a page passes without a film', () => {
    expect(pathsOf(complete)).toEqual([]);
    expect(pathsOf(null)).toEqual([]);
  });

  it.each(['title', 'description', 'file', 'captions', 'duration'])('needs its %s', (field) => {
    expect(pathsOf({ ...complete, [field]: null })).toEqual([`video.${field}`]);
  });

  it('is refused without captions by a message that says what to do', () => {
    const [problem] = problemsOf({ ...complete, captions: null });
    expect(problem?.message).toMatch(/braucht Untertitel: Bitte .* WebVTT-Datei .* hochladen/);
  });

  it('may wait for its captions in a draft', () => {
    expect(pathsOf({ file: { id: 1 } }, 'draft')).toEqual([]);
  });

  it('is MP4, its captions are WebVTT', () => {
    expect(pathsOf({ ...complete, file: { id: 1, ext: '.webm' } })).toEqual(['video.file']);
    expect(pathsOf({ ...complete, captions: { id: 2, ext: '.pdf' } })).toEqual(['video.captions']);
    expect(pathsOf({ ...complete, captions: { id: 2, ext: '.VTT' } })).toEqual([]);
  });

  it.each(['3:20', '0:45', '12:00', '90:05'])('may last %s', (duration) => {
    expect(pathsOf({ ...complete, duration })).toEqual([]);
  });

  it.each(['3 Minuten', '3:2', '3:60', '0:00', '1:03:20', '3.20'])(
    'does not last "%s", not even in a draft',
    (duration) => {
      expect(pathsOf({ ...complete, duration }, 'draft')).toEqual(['video.duration']);
    },
  );
});
