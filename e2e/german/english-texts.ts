import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const strapi = resolve(import.meta.dirname, '../../node_modules/@strapi');

/** Folders of Strapi's packages with one file of texts for each language. */
const folders = [
  'admin/dist/admin/admin/src/translations',
  'content-manager/dist/admin/translations',
  'content-releases/dist/admin/translations',
  'upload/dist/admin/translations',
  'i18n/dist/admin/translations',
  'email/dist/admin/translations',
  'review-workflows/dist/admin/translations',
  'plugin-users-permissions/dist/admin/translations',
];

type Texts = Readonly<Record<string, string>>;
const textsIn = (folder: string, language: string): Texts => {
  const name = readdirSync(join(strapi, folder)).find((file) => file === `${language}.json.js`);
  if (name === undefined) return {};
  const loaded = require(join(strapi, folder, name)) as Texts & { default?: Texts };
  return loaded.default ?? loaded;
};

/** "{count} entries" fits "3 entries"; choices of plural and gender are cut out. */
const asPattern = (text: string): string | null => {
  const parts = text
    .replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '\u0000')
    .replace(/<[^>]+>/g, '\u0000')
    .split('\u0000');
  if (parts.join('').replace(/[^\p{L}]/gu, '').length < 3) return null;
  return parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
};

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Texts that Strapi brings in English and that German does not share, one expression each. */
const dictionary = (): RegExp => {
  const english = new Set<string>();
  const german = new Set<string>();
  for (const folder of folders) {
    for (const text of Object.values(textsIn(folder, 'en'))) english.add(fold(text));
    for (const text of Object.values(textsIn(folder, 'de'))) german.add(fold(text));
  }
  const patterns = [...english]
    .filter((text) => !german.has(text) && !sharedWords.has(text))
    .flatMap((text) => asPattern(text) ?? []);
  return new RegExp(`^(?:${patterns.join('|')})$`, 'u');
};

/** Read from a file of one word per line; `#` begins a comment. */
const wordsIn = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '');

/** Texts of Strapi that are the same word in German. */
const sharedWords: ReadonlySet<string> = new Set(wordsIn('shared-words.txt'));
const commonWords = new RegExp(
  `(?<![\\p{L}\\d./@_-])(?:${wordsIn('common-words.txt').join('|')})(?![\\p{L}\\d@_/-])`,
  'iu',
);
const strapiTexts = dictionary();

/** What stands there when a text is missing in every language: its key. */
const key =
  /^(admin|app|Auth|components|content-manager|form|global|HomePage|i18n|notification|Settings|upload)\.[\w.-]+$/;

/** Whether a text on a screen is English: one of Strapi's own, or with a word that only English has. */
export const isEnglish = (text: string): boolean => {
  const folded = fold(text);
  return strapiTexts.test(folded) || commonWords.test(folded) || key.test(folded);
};

/** The office says "Sie". */
export const isInformal = (text: string): boolean => /\b(du|dich|dir|dein\p{L}*)\b/iu.test(text);
