import { accessibleLabels, formatDay, formatFileSize, type DocumentFile } from '@netzwerk/shared';
import type { Site } from '../../cms/site.ts';

export interface FileView {
  title: string;
  /** Address of the public copy; null where only members may have the file. */
  href: string | null;
  /** Read from the file itself: "PDF, 2,3 MB, 24 Seiten, getaggt". */
  facts: string;
  /** The editor's word, with the day of the check: "barrierefrei (geprüft am 3. Mai 2026)". */
  accessibility: string;
  /** BCP 47, for `hreflang`. */
  language: string | null;
}

/** Members' files carry the same facts and another way to the bytes. */
type FileWithFacts = Omit<DocumentFile, 'fileKey'>;

const languages = new Intl.DisplayNames('de', { type: 'language' });

const pageCount = (pages: number): string => (pages === 1 ? '1 Seite' : `${pages} Seiten`);

const languageFact = (language: string): string[] =>
  language.startsWith('de') ? [] : [`Sprache: ${languages.of(language) ?? language}`];

/** What can be read from the bytes, in the order people ask for it. */
export const fileFacts = (file: FileWithFacts): string =>
  [
    file.type,
    formatFileSize(file.sizeBytes),
    ...(file.pages === null ? [] : [pageCount(file.pages)]),
    ...(file.language === null ? [] : languageFact(file.language)),
    ...(file.tagged === true ? ['getaggt'] : []),
    ...(file.tagged === false ? ['nicht getaggt'] : []),
  ].join(', ');

/** A good word about accessibility counts only with the day somebody checked. */
export const accessibilityFact = (file: FileWithFacts): string => {
  const { accessible, accessibleCheckedOn } = file;
  if (accessible === 'unchecked') return accessibleLabels.unchecked;
  if (accessibleCheckedOn !== null) {
    return `${accessibleLabels[accessible]} (geprüft am ${formatDay(accessibleCheckedOn)})`;
  }
  return accessible === 'no' ? accessibleLabels.no : accessibleLabels.unchecked;
};

/** Address of the public copy; throws where the build has none. */
export const publicHref = (
  site: Site,
  { fileKey, fileName }: { fileKey: string; fileName: string },
): string => {
  const href = site.documents[fileKey];
  if (href !== undefined) return href;
  throw new Error(
    `Datei „${fileName}“ liegt nicht bei: ` +
      'Die Eingabe des Builds nennt sie nicht unter „documents“.',
  );
};

/** Addresses of the public copies, null where only members may have the file. */
export const fileHrefs = (site: Site, files: readonly DocumentFile[]): (string | null)[] =>
  files.map(({ fileKey, fileName }) =>
    fileKey === null ? null : publicHref(site, { fileKey, fileName }),
  );

export const fileView = (file: DocumentFile, href: string | null): FileView => ({
  title: file.title,
  href,
  facts: fileFacts(file),
  accessibility: accessibilityFact(file),
  language: file.language,
});
