const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for an XML element or attribute; characters XML 1.0 forbids are left out. */
export const xmlText = (value: string): string =>
  // Most texts of the thousands in a sitemap: nothing in them to be replaced.
  /^[\w :/.,+-]*$/.test(value)
    ? value
    : value
        .replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '')
        .replace(/[&<>"']/g, (character) => entities[character] ?? '');
