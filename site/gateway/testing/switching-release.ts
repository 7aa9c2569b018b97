import type { TestRelease } from './write-release.ts';

export const pagesPerRelease = 3;
/** Large enough to be streamed instead of read in one go. */
const planLines = 20_000;

/** A body that says on every line which release it is of, in a length of its own. */
const bodyOf = (release: number, lines: number): string =>
  `<title>Fassung ${release}</title>\n` + `<p>Fassung ${release}</p>\n`.repeat(lines);

const pageOf = (release: number): string => bodyOf(release, 20 + (release % 7) * 150);
const planOf = (release: number): string => bodyOf(release, planLines);

/** The release that a page or a plan is of; null where it is of more than one, or cut. */
export const releaseOf = (body: string): number | null => {
  const release = Number(/^<title>Fassung (\d+)<\/title>/.exec(body)?.[1] ?? Number.NaN);
  return body === pageOf(release) || body === planOf(release) ? release : null;
};

/** Every file differs from release to release; one page moves to and fro and leaves a redirect. */
export const switchingRelease = (release: number): TestRelease => {
  const [here, before] = [release % 2, (release + 1) % 2];
  const page = pageOf(release);
  const pages = Array.from({ length: pagesPerRelease }, (_, index) => `seite-${index}/index.html`);
  return {
    id: `r${release}`,
    files: {
      ...Object.fromEntries(pages.map((path) => [path, page])),
      [`umgezogen-${here}/index.html`]: page,
      'plan.svg': planOf(release),
      'suche/index.html': '<title>Suche</title><input name="q"><!--search-results-->',
    },
    redirects: [{ from: `/umgezogen-${before}/`, to: `/umgezogen-${here}/`, permanent: false }],
    documents: [
      {
        href: '/seite-0/',
        kind: 'seite',
        topics: [],
        more: '',
        partOf: null,
        type: 'Seite',
        title: `Fassung${release}`,
        date: null,
        lead: '',
        body: '',
        keywords: '',
        weight: 1,
      },
    ],
  };
};
