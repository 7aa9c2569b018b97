import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { editingTexts } from './editing';
import { fileTexts } from './files';
import { formalTexts } from './formal-address';
import { frameTexts } from './frame';
import { gapTexts, libraryGapTexts } from './gaps';

const require = createRequire(join(process.cwd(), 'cms/package.json'));

/** Parts of the admin that editors use, where their texts are, and what the keys begin with. */
const parts = [
  { name: 'admin', texts: 'admin/src/translations', prefix: '' },
  { name: 'content-manager', texts: 'translations', prefix: 'content-manager.' },
  { name: 'upload', texts: 'translations', prefix: 'upload.' },
  { name: 'i18n', texts: 'translations', prefix: 'i18n.' },
] as const;

/** Where Strapi words something that nobody of the office ever sees. */
const unseen: readonly { where: RegExp; because: string }[] = [
  { where: /\/(tests|ee)\//, because: 'tests, and what is paid for' },
  { where: /\/history\//, because: 'paid for; the versions are our own' },
  {
    where: /UpsellBanner|contentReleases|\/Purchase|SeatInfo/,
    because: 'advertising, switched off',
  },
  { where: /MediaLibraryBanner/, because: 'advertising, dismissed before it shows' },
  { where: /GuidedTour/, because: 'switched off (tutorials: false)' },
  { where: /\/(future|ai)\//, because: 'the new media library, which is not used' },
  { where: /upload\/.*\/SettingsPage/, because: 'settings of the library are for Technik alone' },
  { where: /(Tokens|Webhooks|Locale|Checkbox)\w*(\/|\.)/, because: 'for Technik alone' },
  { where: /BlocksInput/, because: 'no field of the content model is of this kind' },
];

const folderOf = (part: string): string =>
  join(dirname(require.resolve(`@strapi/${part}/package.json`)), 'dist/admin');

const german: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    parts.flatMap(({ name, texts, prefix }) => {
      const loaded = require(join(folderOf(name), texts, 'de.json.js')) as { default?: object };
      return Object.entries(loaded.default ?? loaded).map(([key, text]) => [
        prefix + key,
        String(text),
      ]);
    }),
  ),
  ...gapTexts,
  ...libraryGapTexts,
  ...formalTexts,
  ...frameTexts,
  ...editingTexts,
  ...fileTexts,
  ...Object.fromEntries(Object.entries(fileTexts).map(([key, text]) => [`upload.${key}`, text])),
};

/** Keys of texts as Strapi's code names them, beside their English. */
const namedIn = (code: string, prefix: string): string[] =>
  [
    ...code.matchAll(
      /id:\s*(get\w+|prefix\w+)?\(?\s*(['"])([\w.-]+)\2\)?,\s*defaultMessage:\s*['"`]/g,
    ),
  ].map(([, wrapped, , key]) => (wrapped === undefined ? '' : prefix) + String(key));

const missing = parts.flatMap(({ name, prefix }) =>
  globSync('**/*.mjs', { cwd: folderOf(name) })
    .map((file) => `${name}/${file}`)
    .filter((file) => !unseen.some(({ where }) => where.test(file)))
    .flatMap((file) =>
      namedIn(readFileSync(join(folderOf(name), file.slice(name.length + 1)), 'utf8'), prefix)
        .filter((key) => !(key in german))
        .map((key) => `${file}: ${key}`),
    ),
);

describe('the texts of the admin', () => {
  it('are there in German, also those of screens that nobody opens on purpose', () => {
    expect(missing).toEqual([]);
  });

  it('would be missed: the control', () => {
    const code =
      "formatMessage({ id: getTranslation('not.in.german'), defaultMessage: 'English' })";
    expect(namedIn(code, 'upload.')).toEqual(['upload.not.in.german']);
    expect('upload.not.in.german' in german).toBe(false);
  });

  it('address people as the office does', () => {
    const own = { ...gapTexts, ...libraryGapTexts, ...formalTexts, ...frameTexts, ...editingTexts };
    const informal = Object.values({ ...own, ...fileTexts }).filter((text) =>
      /\b(du|dein\w*|dir|dich)\b/i.test(text),
    );
    expect(informal).toEqual([]);
  });
});
