// Pure, so that the admin reads it too.

/** Days that a link can be good for. */
export const shareDays = [1, 7, 30] as const;
export type ShareDays = (typeof shareDays)[number];

export const longestPurpose = 120;

/** So many can live at once; more nobody could keep in view. */
export const mostShares = 200;

/** Whole days that the office still sees a link that is over. */
export const endedKeptDays = 7;

/** Whatever looks like an address or a number of a person. */
const personal = /@|\d[\d\s/-]{6,}\d/;

/** German: what is wrong with what somebody wrote a link down for; null when nothing is. */
export const purposeProblem = (purpose: string): string | null => {
  const text = purpose.trim();
  if (text.length < 3) return 'Bitte angeben, wofür der Link ist.';
  if (text.length > longestPurpose) return `Bitte höchstens ${longestPurpose} Zeichen.`;
  return personal.test(text)
    ? 'Bitte keine E-Mail-Adressen und Telefonnummern. Eine Stelle oder ein Anlass genügt.'
    : null;
};

/** Types of which members see more than the public. */
export const hasMemberView = (uid: string): boolean =>
  uid === 'api::event.event' || uid === 'api::guide.guide';
