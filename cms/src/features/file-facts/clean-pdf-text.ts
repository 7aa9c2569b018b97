const longestText = 300;

/** One line of text, or null where a PDF says nothing. */
export const cleanText = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  const text = value
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestText);
  return text === '' ? null : text;
};

/** BCP 47 in its usual writing, null for anything else that stands in a PDF's `/Lang`. */
export const cleanLanguage = (value: unknown): string | null => {
  const tag = cleanText(value)?.replace(/_/g, '-') ?? '';
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
};
