import { Parser } from 'htmlparser2';

/** What the checks keep of a page, so that a page that has not changed need not be read again. */
export interface PageFacts {
  title: string;
  /** Paths on this site that the page leads to or loads, each once. */
  references: readonly string[];
  /** `/path/#place` for references to a place within a page. */
  placeReferences: readonly string[];
  /** What a reference after `#` can name. */
  anchors: readonly string[];
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
  meta: ['content'],
};

const listed = (name: string, value: string): string[] =>
  name === 'srcset'
    ? value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? [])
    : [value.trim()];

const safeDecode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

interface LocalReference {
  path: string;
  /** Without `#`; empty where there is none. */
  anchor: string;
}

/** Where on this site a reference leads; null for mails, telephones, other sites. */
const localReference = (
  reference: string,
  address: string,
  publicUrl: string,
): LocalReference | null => {
  // Most references of most pages; asking the parser for each would cost more than all the rest.
  if (
    /^\/[a-z0-9/_.-]*$/i.test(reference) &&
    !reference.includes('//') &&
    !reference.includes('/.')
  )
    return { path: reference, anchor: '' };
  if (!URL.canParse(reference, publicUrl + address)) return { path: reference, anchor: '' };
  const url = new URL(reference, publicUrl + address);
  if (url.origin !== publicUrl) return null;
  return { path: safeDecode(url.pathname), anchor: safeDecode(url.hash.slice(1)) };
};

/** Each text once for the whole site, cut loose from the page in which it was found. */
export type Intern = (text: string) => string;

export const createIntern = (): Intern => {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    // A piece of a string keeps the whole string in memory.
    const own = Buffer.from(text).toString();
    known.set(own, own);
    return own;
  };
};

/** What the checks want to know of the page at `address`. */
export const readPage = (
  html: string,
  address: string,
  publicUrl: string,
  intern: Intern,
): PageFacts => {
  let title = '';
  const references = new Set<string>();
  const placeReferences = new Set<string>();
  const anchors: string[] = [];
  let depthInSvg = 0;
  let isTitle = false;
  const parser = new Parser({
    onopentag(tag, given) {
      if (tag === 'svg') depthInSvg += 1;
      // An SVG's title names a drawing, not the page.
      isTitle = tag === 'title' && depthInSvg === 0;
      if (given['id'] !== undefined) anchors.push(intern(given['id']));
      // Of all that stands there only pictures have to be there.
      if (tag === 'meta' && given['property'] !== 'og:image') return;
      for (const name of attributes[tag] ?? [])
        for (const value of given[name] === undefined ? [] : listed(name, given[name])) {
          const local = localReference(value, address, publicUrl);
          if (local === null) continue;
          references.add(intern(local.path));
          if (local.anchor !== '' && tag === 'a')
            placeReferences.add(intern(`${local.path}#${local.anchor}`));
        }
    },
    ontext(text) {
      if (isTitle) title += text;
    },
    onclosetag(tag) {
      if (tag === 'svg') depthInSvg -= 1;
      if (tag === 'title') isTitle = false;
    },
  });
  parser.end(html);
  return {
    title: intern(title.trim()),
    references: [...references],
    placeReferences: [...placeReferences],
    anchors,
  };
};
