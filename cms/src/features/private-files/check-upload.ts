import { errors } from '@strapi/utils';
import { fitsExtension, readHead, recogniseType } from './file-signatures';

const allowed =
  'Erlaubt sind PDF, Office-Dateien (Word, Excel, PowerPoint, OpenDocument), ZIP, Bilder als JPEG, PNG, WebP oder AVIF, Videos als MP4 und Untertitel als WebVTT.';

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

/** Throws when the bytes at `filepath` are not what a file with this extension may hold. */
export const refuseUnsafeContent = async (
  filepath: string,
  file: { name: string; extension: string },
): Promise<void> => {
  const reason = explainRefusal(await readHead(filepath), file);
  if (reason) throw new errors.ValidationError(reason);
};
