import type { CreditedImage, DocumentFile, Video } from '@netzwerk/shared';
import type { FileFacts } from '../file-facts/file-facts';
import { orNull, rowOf, textOf, type Entry, type Row } from './row';

/** Turns media components into their public form. `today` is the calendar day in Berlin. */
export class PublicFiles {
  readonly #facts: ReadonlyMap<string, FileFacts>;
  readonly #today: string;

  constructor(facts: ReadonlyMap<string, FileFacts>, today: string) {
    this.#facts = facts;
    this.#today = today;
  }

  /** Null without a file, and from the day after the licence has ended. */
  image(component: unknown): Entry<CreditedImage> | null {
    const row = rowOf(component);
    const file = rowOf(row?.['file']);
    if (!row || !file) return null;
    const expiresOn = textOf(row['expiresOn']);
    if (expiresOn !== null && expiresOn < this.#today) return null;
    const decorative = row['decorative'] === true;
    return {
      fileKey: this.#name(file),
      mime: orNull(file['mime']),
      width: orNull(file['width']),
      height: orNull(file['height']),
      alternativeText: decorative ? '' : (textOf(row['alternativeText']) ?? ''),
      decorative,
      caption: textOf(row['caption']),
      author: orNull(row['author']),
      source: orNull(row['source']),
      licence: orNull(row['licence']),
      link: textOf(row['link']),
      expiresOn,
    };
  }

  document(component: Row): Entry<DocumentFile> | null {
    const file = rowOf(component['file']);
    if (!file) return null;
    const facts = this.#facts.get(String(file['hash']));
    return {
      fileKey: this.#name(file),
      title: orNull(component['title']),
      fileName: orNull(file['name']),
      type: facts?.type ?? 'Datei',
      sizeBytes: facts?.sizeBytes ?? 0,
      pages: facts?.pages ?? null,
      language: facts?.language ?? null,
      tagged: facts?.tagged ?? null,
      accessible: component['accessible'] ?? 'unchecked',
      accessibleCheckedOn: orNull(component['accessibleCheckedOn']),
    };
  }

  /** Null without a film, and once its captions have left the library: it is never shown bare. */
  video(component: unknown): Entry<Video> | null {
    const row = rowOf(component);
    const file = rowOf(row?.['file']);
    const captions = rowOf(row?.['captions']);
    if (!row || !file || !captions) return null;
    const facts = this.#facts.get(String(file['hash']));
    return {
      title: orNull(row['title']),
      description: orNull(row['description']),
      duration: orNull(row['duration']),
      fileKey: this.#name(file),
      fileName: orNull(file['name']),
      type: facts?.type ?? 'MP4',
      sizeBytes: facts?.sizeBytes ?? 0,
      captions: { fileKey: this.#name(captions), fileName: orNull(captions['name']) },
    };
  }

  /** A file lost from the disk keeps a key: fetching it fails, and the editor is told which one. */
  #name(file: Row): string {
    const hash = String(file['hash']);
    return this.#facts.get(hash)?.sha256 ?? `missing-${hash}`;
  }
}
