/**
 * An address an editor typed, or null when a browser would run it or leave the site unseen:
 * only http(s), mail, telephone and paths of this site pass.
 */
export const safeHref = (url: string): string | null => {
  const trimmed = url.trim();
  if (/^\/(?![/\\])/.test(trimmed)) return trimmed;
  if (!URL.canParse(trimmed)) return null;
  const { protocol, href } = new URL(trimmed);
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : null;
};

/** `tel:` address of a German number as people write it: "0251 / 492-0000", "+49 (0)251 …". */
export const telephoneHref = (phone: string): string => {
  const international = phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return `tel:${international.replace(/^00/, '+').replace(/^0/, '+49')}`;
};
