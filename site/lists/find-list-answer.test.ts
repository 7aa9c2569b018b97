import { describe, expect, it } from '@jest/globals';
import { listHtml, type TestRow } from './testing/list-html.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
await import('@netzwerk/shared');
const { readListPage } = await import('./read-list-page.ts');
const { findListAnswer } = await import('./find-list-answer.ts');

const rows: TestRow[] = [
  { title: 'Fonds vor Ort', values: 'format:seminar thema:fonds modus:vor-ort' },
  { title: 'Fonds am Bildschirm', values: 'format:seminar thema:fonds thema:isg modus:online' },
  { title: 'Tagung', values: 'format:tagung modus:vor-ort' },
];
const groups = {
  format: [
    ['seminar', 'Seminar (2)'],
    ['tagung', 'Fach&amp;tagung (1)'],
  ],
  thema: [
    ['fonds', 'Verfügungsfonds (2)'],
    ['isg', 'ISG (1)'],
  ],
  modus: [
    ['vor-ort', 'vor Ort (2)'],
    ['online', 'online (1)'],
  ],
} as const;

const html = listHtml({ rows, groups });
const readFrom =
  (pages: Readonly<Record<string, string>>) =>
  (path: string): Promise<ReturnType<typeof readListPage> | null> => {
    const found = pages[path];
    return Promise.resolve(found === undefined ? null : readListPage(found));
  };

const answer = (query: string, page = html) =>
  findListAnswer('/liste/', query, readFrom({ '/liste/': page }));

/** The page that is answered. */
const answered = async (query: string, page = html): Promise<string> => {
  const found = await answer(query, page);
  if (found?.kind !== 'page') throw new Error(`no page for ${query}`);
  return found.html;
};

const titlesIn = (page: string): string[] =>
  [...page.matchAll(/<h3><a href="\/x\/">([^<]*)</g)].map(([, title = '']) => title);
const optionsIn = (page: string, name: string): string[] => {
  const select = new RegExp(`<select[^>]* name="${name}".*?</select>`).exec(page)?.[0] ?? '';
  return [...select.matchAll(/<option[^>]*>([^<]*)</g)].map(([, label = '']) => label);
};

describe('a list with filters set', () => {
  it('keeps the rows that are all of it, and says how many and what was asked', async () => {
    const page = await answered('format=seminar&modus=vor-ort');
    expect(titlesIn(page)).toEqual(['Fonds vor Ort']);
    expect(page).toContain('<title>1 Termin: Seminar, vor Ort – Termine – Netzwerk</title>');
    expect(page).toContain('content="1 Termin: Seminar, vor Ort. Alle Termine."');
    expect(page).toContain('<h2 id="treffer">1 Termin</h2>');
    expect(page).toContain('<ul class="rows rows-wide">');
    expect(page).not.toContain('Zuletzt');
    expect(page).toContain('<link rel="canonical" href="https://netzwerk.example/liste/">');
  });

  it('control: a row that says something else of itself is not kept', async () => {
    const other = rows.map((row) => ({ ...row, values: row.values.replace('vor-ort', 'online') }));
    expect(
      titlesIn(await answered('format=seminar&modus=vor-ort', listHtml({ rows: other, groups }))),
    ).toEqual([]);
    expect(titlesIn(html)).toHaveLength(3);
  });

  it('counts each option beside what is chosen elsewhere, and offers those that lead somewhere', async () => {
    const page = await answered('format=tagung');
    expect(optionsIn(page, 'format')).toEqual(['alle', 'Seminar (2)', 'Fach&amp;tagung (1)']);
    expect(optionsIn(page, 'thema')).toEqual(['alle']);
    expect(optionsIn(page, 'modus')).toEqual(['alle', 'vor Ort (1)']);
    expect(page).toContain('<option value="tagung" selected>');
  });

  it('takes each choice back by a link of its own, and all of them by one', async () => {
    const page = await answered('modus=online&thema=isg');
    expect(page).toContain('<a href="/liste/?modus=online#ergebnis">THEMA: ISG<');
    expect(page).toContain('<a href="/liste/?thema=isg#ergebnis">MODUS: online<');
    expect(page).toContain('<a href="/liste/">Alle Filter entfernen</a>');
    expect(page).toContain(
      '<li><a href="/liste/?format=seminar&amp;thema=isg&amp;modus=online#ergebnis" rel="nofollow">Seminar</a> (1)</li>',
    );
    expect(page).toContain('rel="nofollow" aria-current="true">online<');
  });

  it('leads out of an empty answer, by each filter that is in the way', async () => {
    const page = await answered('format=tagung&thema=fonds&modus=vor-ort');
    expect(page).toContain('<h2 id="treffer">Keine Termine</h2>');
    expect(page).toContain('sehen Sie alle 3 Termine an');
    expect(page).toContain(
      '<a href="/liste/?thema=fonds&amp;modus=vor-ort#ergebnis">Ohne „FORMAT: Fach&amp;tagung“: 1 Termin</a>',
    );
    expect(page).not.toContain('Ohne „MODUS');
    expect(page).toContain('<title>Keine Termine: Fach&amp;tagung, Verfügungsfonds, vor Ort – ');
  });

  it('says which part of an address it does not know, and answers the rest', async () => {
    const page = await answered('fromat=x&thema=garten&format=seminar&format=tagung');
    expect(titlesIn(page)).toHaveLength(2);
    expect(page).toContain('Den Filter „fromat“ gibt es hier nicht');
    expect(page).toContain('Für „THEMA“ gibt es hier zurzeit kein „garten“');
    expect(page).toContain('Für „FORMAT“ gilt immer nur eine Angabe; „Fach&amp;tagung“');
  });

  it.each(['', 'utm_source=brief&fbclid=1', 'seite=1'])(
    'leaves the page as it is for %j',
    async (query) => {
      expect(await answer(query)).toBeNull();
    },
  );

  it('moves to the address without the fields that were left empty', async () => {
    expect(await answer('format=&thema=fonds&modus=')).toEqual({
      kind: 'redirect',
      to: '/liste/?thema=fonds',
    });
    expect(await answer('format=&thema=&modus=')).toEqual({ kind: 'redirect', to: '/liste/' });
  });

  it('is no list without a form', async () => {
    expect(await answer('format=seminar', '<title>x</title><p>y</p>')).toBeNull();
    expect(await findListAnswer('/fehlt/', 'format=seminar', readFrom({}))).toBeNull();
  });

  it.each([
    ['a tag', '"><script>alert(1)</script>'],
    ['an attribute', "' onfocus='alert(1)"],
    ['an end of the title', '</title><script>alert(1)</script>'],
    ['what means something in a replacement', "$& $` $' $<x>"],
    ['something long', `x${'ü'.repeat(5000)}`],
  ])('shows %s as the text it is, and little of it', async (_, hostile) => {
    const tagsOf = (page: string) => [...page.matchAll(/<\/?[a-z]\w*/g)].map(([tag]) => tag);
    const harmless = await answered('format=tagung&fehlt=1&thema=fehlt&seite=fehlt');
    const query = new URLSearchParams({ format: 'tagung', [hostile]: '1', thema: hostile });
    const page = await answered(`${query.toString()}&seite=${encodeURIComponent(hostile)}`);
    expect(tagsOf(page)).toEqual(tagsOf(harmless));
    expect(page.length - harmless.length).toBeLessThan(400);
  });

  it('reads only so many parameters, and names only some of them', async () => {
    const many = Array.from({ length: 500 }, (_, index) => `p${index}=1`).join('&');
    const page = await answered(`${many}&format=seminar`);
    expect(page.match(/class="ignored"/g)).toHaveLength(4);
    expect(titlesIn(page)).toHaveLength(3);
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 65 }, (_, index) => ({
    title: `Seminar ${index + 1}`,
    values: `format:${index < 64 ? 'seminar' : 'tagung'}`,
  }));
  const page = listHtml({ rows: many, groups: { format: groups.format } });

  it('is answered a page at a time, each with its own title and the way to the others', async () => {
    const second = await answered('format=seminar&seite=2', page);
    expect(titlesIn(second)).toHaveLength(30);
    expect(titlesIn(second)[0]).toBe('Seminar 31');
    expect(second).toContain('<title>64 Termine: Seminar, Seite 2 – ');
    expect(second).toContain('href="/liste/?format=seminar#ergebnis">Vorige Seite');
    expect(second).toContain('href="/liste/?format=seminar&amp;seite=3#ergebnis">Nächste Seite');
    expect(second).toContain('Seite 2 von 3');
  });

  it('has a last page, whatever the address says', async () => {
    const last = await answered('format=seminar&seite=9999', page);
    expect(titlesIn(last)).toHaveLength(4);
    expect(last).not.toContain('Nächste Seite');
  });
});

describe('a list that stands on a page per year', () => {
  const of = (year: string, ...titles: string[]) =>
    titles.map((title) => ({
      title,
      values: `jahr:${year} thema:fonds`,
      ...(title === 'Mit Bild' ? { credit: `Foto ${year}` } : {}),
    }));
  const years = {
    jahr: [
      ['2026', '2026 (2)'],
      ['2025', '2025 (1)'],
    ],
    thema: groups.thema,
  } as const;
  const front = listHtml({
    rows: of('2026', 'Neu', 'Mit Bild'),
    groups: years,
    list: 'data-pages="/liste/*/" data-pages-by="jahr"',
  });
  const read = readFrom({
    '/liste/': front,
    '/liste/2026/': listHtml({ rows: of('2026', 'Neu', 'Mit Bild'), groups: {} }),
    '/liste/2025/': listHtml({ rows: of('2025', 'Mit Bild'), groups: {} }),
  });
  const pageOf = async (query: string): Promise<string> => {
    const found = await findListAnswer('/liste/', query, read);
    return found?.kind === 'page' ? found.html : '';
  };

  it('is answered from all of them, latest first', async () => {
    expect(titlesIn(await pageOf('thema=fonds'))).toEqual(['Neu', 'Mit Bild', 'Mit Bild']);
    expect(titlesIn(await pageOf('thema=fonds&jahr=2025'))).toEqual(['Mit Bild']);
  });

  it('names the credits of the pictures it shows, and no others', async () => {
    const page = await pageOf('jahr=2025');
    expect(page).toContain('Bildnachweis: <a href="/q/">Foto 2025</a></p></aside>');
    expect(page).not.toContain('Foto 2026');
    expect(await pageOf('thema=fonds')).toContain(
      'Bildnachweis, von oben nach unten: <a href="/q/">Foto 2026</a>; <a href="/q/">Foto 2025</a>',
    );
  });
});

describe('a list with a map', () => {
  const area = (name: string, values: string): string =>
    `<a href="/x/" data-values="${values}"><title>${name}</title><path d="M0 0z"></path></a>`;
  const map = `<svg>${area('Bildschirm', 'modus:online')}${area('Ort', 'modus:vor-ort')}</svg>`;
  const withMap = html.replace('<div id="ergebnis"', `${map}<div id="ergebnis"`);
  const areasIn = (page: string): string[] =>
    [...page.matchAll(/<a href="\/x\/" data-values="[^"]*"><title>([^<]*)</g)].map(
      ([, name = '']) => name,
    );

  it('leaves on it the areas of what was asked for', async () => {
    expect(areasIn(await answered('modus=online', withMap))).toEqual(['Bildschirm']);
    expect(areasIn(await answered('format=tagung', withMap))).toEqual([]);
    expect(titlesIn(await answered('modus=online', withMap))).toEqual(['Fonds am Bildschirm']);
  });

  it('leaves all of them where nothing is left out, and its title alone', async () => {
    const page = await answered('fehlt=1', withMap);
    expect(areasIn(page)).toEqual(['Bildschirm', 'Ort']);
    expect(page).toContain('<title>3 Termine – Termine – Netzwerk</title>');
  });
});
