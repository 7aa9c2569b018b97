const german: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  '&': ' und ',
};

/**
 * Address part from a title: "Größe & Maß" → `groesse-und-mass`. Empty string when nothing of the
 * title can be written in a–z and 0–9.
 */
export const slugify = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß&]/g, (character) => german[character] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 90)
    .replace(/-+$/, '');
