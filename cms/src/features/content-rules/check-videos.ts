import { isBlank, isEntry, textOf, type Entry } from './model';
import type { Problem } from './problem';
import type { FieldVisit } from './walk-fields';

const hasEnding = (file: unknown, ending: string): boolean =>
  !isEntry(file) || file.ext === undefined || textOf(file.ext).toLowerCase() === ending;

const checkVideo = (video: Entry, path: FieldVisit['path']): Problem[] => {
  const problems: Problem[] = [];
  if (!hasEnding(video.file, '.mp4')) {
    problems.push({
      path: [...path, 'file'],
      message: 'Das Video muss eine MP4-Datei sein, denn nur die spielt jeder Browser ab.',
    });
  }
  if (isBlank(video.captions)) {
    problems.push({
      path: [...path, 'captions'],
      message:
        'Das Video braucht Untertitel: Bitte unter „Untertitel“ eine WebVTT-Datei (Endung „.vtt“) hochladen, oder das Video entfernen.',
    });
  } else if (!hasEnding(video.captions, '.vtt')) {
    problems.push({
      path: [...path, 'captions'],
      message:
        'Die Untertitel müssen eine WebVTT-Datei sein (Endung „.vtt“). Schnittprogramme speichern sie so, wenn man „WebVTT“ wählt.',
    });
  }
  return problems;
};

/** Captions of every film (WCAG 1.2.2) and formats that browsers play; the rest are required fields. */
export const checkVideos = (visits: readonly FieldVisit[]): Problem[] =>
  visits
    .filter(({ attribute }) => attribute.component === 'media.video')
    .flatMap(({ value, path }) => (isEntry(value) ? checkVideo(value, path) : []));
