import { fitsExtension, recogniseType } from './file-signatures';

const allowed =
  'Erlaubt sind PDF, Office-Dateien (Word, Excel, PowerPoint, OpenDocument), ZIP und Bilder als JPEG, PNG, WebP oder AVIF.';

/** German reason to refuse an upload, or `null`. `extension` with its dot. */
export const explainRefusal = (
  head: Buffer,
  file: { name: string; extension: string },
): string | null => {
  const type = recogniseType(head);
  if (type === null) {
    return `„${file.name}“ wurde nicht angenommen: Der Inhalt ist kein zugelassener Dateityp. ${allowed}`;
  }
  if (!fitsExtension(type, file.extension)) {
    return `„${file.name}“ wurde nicht angenommen: Inhalt und Endung passen nicht zusammen. Bitte die Datei mit ihrem Programm neu speichern und wieder hochladen.`;
  }
  return null;
};
