const escapeRfc5987 = (value: string): string =>
  encodeURIComponent(value).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const withoutUmlauts: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

/** What may stand in a quoted ASCII file name: no control characters, quotes, slashes, percent signs. */
const asciiName = (fileName: string): string =>
  fileName
    .replace(/[äöüÄÖÜß]/g, (character) => withoutUmlauts[character] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\/%;]/g, '_');

/**
 * Header value after RFC 6266: a readable ASCII name for old clients, the exact name in UTF-8 for all
 * others. Line breaks in the name cannot split the header.
 */
export const contentDisposition = (type: 'inline' | 'attachment', fileName: string): string => {
  const name = fileName.normalize('NFC').replace(/\p{Cc}|[\\/]/gu, '_');
  return `${type}; filename="${asciiName(name)}"; filename*=UTF-8''${escapeRfc5987(name)}`;
};
