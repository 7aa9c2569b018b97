import type { CreditedImage, DocumentFile } from '@netzwerk/shared';
import type { FileFacts } from '../file-facts/file-facts';
import { orNull, rowOf, textOf, type Entry, type Row } from './row';

/** A file that the snapshot names, so that the publisher may fetch it. */
export interface PublicFile {
  hash: string;
  ext: string | null;
  mime: string;
  name: string;
}

/**
 * Turns media components into their public form and keeps a list of the files that were named on the
 * way: nothing else is handed out. `today` is the calendar day in Berlin.
 */
export class PublicFiles {
  readonly byKey = new Map<string, PublicFile>();
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

  /** A file lost from the disk keeps a key: fetching it fails, and the editor is told which one. */
  #name(file: Row): string {
    const hash = String(file['hash']);
    const key = this.#facts.get(hash)?.sha256 ?? `missing-${hash}`;
    this.byKey.set(key, {
      hash,
      ext: textOf(file['ext']),
      mime: String(file['mime']),
      name: String(file['name']),
    });
    return key;
  }
}
