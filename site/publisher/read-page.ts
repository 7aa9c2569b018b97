import { Parser } from 'htmlparser2';

export interface ReadPage {
  title: string;
  /** Addresses that the page leads to or loads, as written. */
  references: string[];
}

const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  form: ['action'],
  use: ['href'],
};

const listed = (name: string, value: string): string[] =>
  name === 'srcset'
    ? value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? [])
    : [value.trim()];

/** What the checks want to know of a page. */
export const readPage = (html: string): ReadPage => {
  const page: ReadPage = { title: '', references: [] };
  let depthInSvg = 0;
  let isTitle = false;
  const parser = new Parser({
    onopentag(tag, given) {
      if (tag === 'svg') depthInSvg += 1;
      // An SVG's title names a drawing, not the page.
      isTitle = tag === 'title' && depthInSvg === 0;
      for (const name of attributes[tag] ?? [])
        if (given[name] !== undefined) page.references.push(...listed(name, given[name]));
    },
    ontext(text) {
      if (isTitle) page.title += text;
    },
    onclosetag(tag) {
      if (tag === 'svg') depthInSvg -= 1;
      if (tag === 'title') isTitle = false;
    },
  });
  parser.end(html);
  page.title = page.title.trim();
  return page;
};
