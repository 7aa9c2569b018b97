import { stemmer } from '@orama/stemmers/german';

/** "ae" and "ä" are one letter to people who search, and so is a plain "a". */
const fold = (word: string): string =>
  word
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u');

/** Words in lower case; a soft hyphen is no boundary. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The form under which a word is kept and looked for: "Städten", "Staedte", "Stadt" → "stadt". */
export const termOf = (word: string): string => fold(stemmer(word));

const rememberedWords = 300_000;

/** {@link termOf} with a memory: stemming is what costs time, and texts repeat their words. */
export const rememberingTermOf = (): ((word: string) => string) => {
  const terms = new Map<string, string>();
  return (word) => {
    const known = terms.get(word);
    if (known !== undefined) return known;
    if (terms.size >= rememberedWords) terms.clear();
    const term = termOf(word);
    terms.set(word, term);
    return term;
  };
};

/** Words that say nothing about what is looked for, unless they are all there is. */
const fillWords = new Set(
  (
    'aber als am an auch auf aus bei bin bis das dass dem den der des die ein eine einem einen ' +
    'einer eines es für gibt hat ich ihr im in ist kann man mit nach oder sich sie sind über um ' +
    'und unser von vom was wer wie wir wird wo zu zum zur'
  ).split(' '),
);

export const isFillWord = (word: string): boolean => fillWords.has(word);
