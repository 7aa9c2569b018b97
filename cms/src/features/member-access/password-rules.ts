import { newPasswordSchema } from '@netzwerk/shared';
import { commonPasswords } from './common-passwords';

const weakBecauseCommon =
  'Dieses Passwort ist zu leicht zu erraten. Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben.';
const weakBecausePersonal =
  'Das Passwort darf nicht aus Ihrer E-Mail-Adresse oder Ihrem Namen bestehen.';

/** One letter over and over, or a word written twice and more. */
const repeats = /^(.{1,8}?)\1+$/;

/** `abcdefghijkl`, `123456789012`, and backwards; 9 is followed by 0. */
const isRun = (value: string): boolean => {
  const steps = [...value].slice(1).map((_, i) => value.charCodeAt(i + 1) - value.charCodeAt(i));
  return (
    steps.every((step) => step === 1 || step === -9) ||
    steps.every((step) => step === -1 || step === 9)
  );
};

const fold = (value: string): string => value.toLowerCase().normalize('NFKC').replace(/\s+/g, '');

/** German sentence saying why the password is refused, or null when it is good enough. */
export const explainWeakPassword = (
  password: string,
  personal: readonly string[],
): string | null => {
  const checked = newPasswordSchema.safeParse(password);
  if (!checked.success) return checked.error.issues[0]?.message ?? weakBecauseCommon;
  const folded = fold(password);
  if (commonPasswords.has(folded) || repeats.test(folded) || isRun(folded)) {
    return weakBecauseCommon;
  }
  const words = personal.map(fold).filter((word) => word.length >= 4);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), folded);
  return words.length > 0 && rest.length <= 4 ? weakBecausePersonal : null;
};
