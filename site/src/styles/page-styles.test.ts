import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const source = join(import.meta.dirname, '..');
const site = join(source, '..');
const pagesFolder = join(source, 'pages');
const read = (file: string): string => readFileSync(file, 'utf8');

const importsOf = (file: string, end: RegExp): string[] =>
  [...read(file).matchAll(/(?:from|import) '(\.[^']+)'/g)].flatMap(([, path = '']) =>
    end.test(path) ? [join(dirname(file), path)] : [],
  );

/** A file and all that it is made of, however deep. */
const withParts = (file: string, end: RegExp, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const part of importsOf(file, end)) withParts(part, end, seen);
  return seen;
};

const attribute = /class(?:Name|:list)?=(?:\\?"([^"\\]*)\\?"|\{((?:[^{}]|\{[^}]*\})*)\})/g;
const quoted = /['`]([^'`\n]*)['`]/g;
/** `class: 'field'`, and names that are chosen from before they are given. */
const named = /class: '([^']*)'|'([a-z]+(?:-[a-z]+)+)'/g;

/** Classes that a template gives to elements; `stamp-*` where the rest is computed. */
const classesGiven = (text: string): string[] =>
  [
    ...[...text.matchAll(attribute)].flatMap(([, plain, code = '']) =>
      plain === undefined ? [...code.matchAll(quoted)].map(([, words = '']) => words) : plain,
    ),
    ...[...text.matchAll(named)].map(([, given, chosen = '']) => given ?? chosen),
  ]
    .flatMap((words) => words.replaceAll(/\$\{[^}]*\}/g, '*').split(/\s+/))
    .filter((name) => name !== '' && name !== '*');

const selectorsOf = (css: string): string[] =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}@;]+)\{/g)].map(([, text = '']) => text);

const classesStyled = (css: string): string[] =>
  selectorsOf(css).flatMap((text) => text.match(/(?<=\.)[a-z][\w-]*/g) ?? []);

const isOf = (styled: string, given: ReadonlySet<string>): boolean =>
  given.has(styled) ||
  [...given].some((name) => name.endsWith('*') && styled.startsWith(name.slice(0, -1)));

/** What the gateway writes into a page, which no template shows. */
const listAnswer = ['lists/answer-list-page.ts'];
const filled: Readonly<Record<string, readonly string[]>> = {
  'suche.astro': ['search/answers/render-search-results.ts'],
  '404.astro': ['search/answers/missing-address.ts'],
  'veranstaltungen/index.astro': listAnswer,
  'informationen/meldungen/index.astro': listAnswer,
  'informationen/leitfaeden/index.astro': listAnswer,
  'informationen/praxisbeispiele/index.astro': listAnswer,
  'mitglieder/index.astro': listAnswer,
  'barriere-melden.astro': ['gateway/forms/fill-form.ts'],
  'kontakt/nachricht.astro': ['gateway/forms/fill-form.ts'],
  'newsletter/index.astro': ['gateway/forms/fill-form.ts'],
  'newsletter/bestaetigen.astro': ['gateway/forms/fill-form.ts'],
  'newsletter/abmelden.astro': ['gateway/forms/fill-form.ts'],
  'newsletter/einstellungen.astro': ['gateway/forms/fill-form.ts'],
  'kontakt/anderes-format.astro': ['gateway/forms/fill-form.ts'],
};

const pages = globSync('**/*.astro', { cwd: pagesFolder }).toSorted();
const templatesOf = (page: string): string[] => [
  ...withParts(join(pagesFolder, page), /\.(astro|tsx)$/),
  ...(filled[page] ?? []).map((file) => join(site, file)),
];
const sheetsOf = (page: string): string[] =>
  templatesOf(page).flatMap((template) => importsOf(template, /\.css$/));

const givenOn = (page: string): Set<string> => {
  const templates = templatesOf(page).map(read);
  const hasRichText = templates.some((text) => text.includes('class="rich-text"'));
  return new Set([
    ...templates.flatMap(classesGiven),
    // Around each table that Markdown makes.
    ...(hasRichText ? ['table-scroll'] : []),
    ...templates.flatMap((text) => (text.includes('data-colour') ? ['data-colour'] : [])),
  ]);
};

/** Classes that the frame of the member area has and the frame of no other page. */
const framed = (page: string, name: string): boolean =>
  name === 'member-bar' && !page.startsWith('mitgliederbereich/');

const styledAnywhere = new Set(
  globSync('**/*.css', { cwd: import.meta.dirname }).flatMap((file) =>
    classesStyled(read(join(import.meta.dirname, file))),
  ),
);

describe('the style sheet of a page', () => {
  it.each(pages)('%s is one, that of its kind', (page) => {
    expect(sheetsOf(page)).toHaveLength(1);
  });

  it.each(pages)('%s has a rule for all that its templates can show', (page) => {
    const sheets = sheetsOf(page).flatMap((sheet) => [...withParts(sheet, /\.css$/)]);
    const styled = new Set(sheets.flatMap((sheet) => classesStyled(read(sheet))));
    const missing = [...styledAnywhere].filter(
      (name) => isOf(name, givenOn(page)) && !styled.has(name) && !framed(page, name),
    );
    expect(missing).toEqual([]);
  });

  it.each(pages)('%s carries no piece that nothing on the page asks for', (page) => {
    const given = givenOn(page);
    const idle = sheetsOf(page)
      .flatMap((sheet) => [...withParts(sheet, /\.css$/)])
      .filter((sheet) => sheet.includes('/pieces/'))
      .filter((sheet) => {
        const names = sheet.endsWith('/colours.css') ? ['data-colour'] : classesStyled(read(sheet));
        return !names.some((name) => isOf(name, given));
      });
    expect(idle.map((sheet) => relative(site, sheet))).toEqual([]);
  });

  it('control: a page without its pieces would be noticed', () => {
    const frame = withParts(join(import.meta.dirname, 'frame/frame.css'), /\.css$/);
    const styled = new Set([...frame].flatMap((sheet) => classesStyled(read(sheet))));
    const given = givenOn('veranstaltungen/[slug].astro');
    const missing = [...styledAnywhere].filter((name) => isOf(name, given) && !styled.has(name));
    expect(missing).toEqual(expect.arrayContaining(['timetable', 'facts', 'stamp-cancelled']));
  });
});
